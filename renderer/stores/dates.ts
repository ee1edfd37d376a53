import type { Messages } from '#shared/messages/catalogue.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const startOfDay = (moment: Date): number => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
const dayMs = 86_400_000;

/** `2026-11-22` → `22.11.2026`. */
export const dayText = (iso: string): string => iso.split('-').reverse().join('.');

/** When something changed, as short as it can be told: `heute, 10:42`, `gestern`, `20.11.`, `20.11.2024`. */
export function momentText(at: number, now: number, m: Pick<Messages['library'], 'today' | 'yesterday'>): string {
  const then = new Date(at);
  const today = new Date(now);
  const days = Math.round((startOfDay(today) - startOfDay(then)) / dayMs);
  if (days === 0) return m.today(`${two(then.getHours())}:${two(then.getMinutes())}`);
  if (days === 1) return m.yesterday;
  const short = `${two(then.getDate())}.${two(then.getMonth() + 1)}.`;
  return then.getFullYear() === today.getFullYear() ? short : `${short}${then.getFullYear()}`;
}
