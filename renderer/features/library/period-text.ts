import { dayText } from '#renderer/stores/dates.ts';
import type { Messages } from '#shared/messages/catalogue.ts';

/** The period in words: `2021`, `ab 01.03.2024`, `01.03.2024 – 30.04.2024`. */
export function periodText(from: string | null, to: string | null, m: Pick<Messages['library'], 'since' | 'until'>): string | null {
  if (from === null && to === null) return null;
  if (to === null) return m.since(dayText(from ?? ''));
  if (from === null) return m.until(dayText(to));
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${dayText(from)} – ${dayText(to)}`;
}
