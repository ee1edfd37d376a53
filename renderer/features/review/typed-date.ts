const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const spelledMarch = /^(mrz|maer|mar)/;

/** The day that an editor typed, as `YYYY-MM-DD`: `22.11.2026`, `22.11.26`, `22. November 2026`, `2026-11-22`. Null when there is no such day. */
export function parseTypedDate(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4}|\d{2})$/.exec(text);
  if (figures) return dayOf(fullYear(figures[3] ?? ''), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})\.?\s*(\p{L}{3,9})\.?\s*(\d{4}|\d{2})$/u.exec(text);
  if (!words) return null;
  const name = (words[2] ?? '').replace(spelledMarch, 'mär');
  const month = months.findIndex((one) => name.startsWith(one)) + 1;
  return month === 0 ? null : dayOf(fullYear(words[3] ?? ''), month, Number(words[1]));
}

/** The month that an editor typed, as `YYYY-MM`: `11/2026`, `November 2026`, `2026-11`. Null when there is no such month. */
export function parseTypedMonth(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  const day = iso ? `1.${iso[2]}.${iso[1]}` : /^\d/.test(text) ? `1.${text.replace('/', '.')}` : `1. ${text}`;
  return parseTypedDate(day)?.slice(0, 7) ?? null;
}

/** `2026-11` with the month's name. Anything else stays as it is. */
export function showMonth(iso: string, names: readonly string[]): string {
  const found = /^(\d{4})-(\d{2})$/.exec(iso);
  const name = names[Number(found?.[2] ?? 0) - 1];
  return found && name ? `${name} ${found[1]}` : iso;
}

/** Two figures mean this century up to 2069, the last one after. */
function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** `2026-11-22` as it is read in German: `22.11.2026`. Anything else stays as it is. */
export const showDate = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
