/** Reads a day as editors type it: `22.11.2026`, `22.11.26`, `221126`, `22112026`, `2026-11-22`. Null where that is no day. */
export function parseDay(text: string): string | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[./\s]+(\d{1,2})[./\s]+(\d{4}|\d{2})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(trimmed);
  if (!dotted) return null;
  const year = Number(dotted[3]);
  return day(year < 100 ? 2000 + year : year, Number(dotted[2]), Number(dotted[1]));
}

function day(year: number, month: number, date: number): string | null {
  const value = new Date(Date.UTC(year, month - 1, date));
  const isReal = value.getUTCFullYear() === year && value.getUTCMonth() === month - 1 && value.getUTCDate() === date;
  return isReal ? value.toISOString().slice(0, 10) : null;
}

/** `2026-11-22` → `22.11.2026`. */
export const formatDay = (iso: string): string => iso.split('-').reverse().join('.');
