const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day of a mail's date header as its sender saw it: „Mon, 12 Jan 2026 10:12:00 +0100“ → `2026-01-12`. */
export function mailDay(header: string): string | null {
  const found = /(?<!\d)(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\d{4}|\d{2})(?!\d)/i.exec(header.slice(0, 200));
  if (found === null) {
    const iso = /(\d{4}-\d{2}-\d{2})T\d{2}:/.exec(header.slice(0, 200));
    return iso?.[1] ?? null;
  }
  const month = months.indexOf((found[2] ?? '').toLowerCase()) + 1;
  const day = Number(found[1]);
  const short = Number(found[3]);
  const year = short < 50 ? 2000 + short : short < 100 ? 1900 + short : short;
  if (month === 0 || day < 1 || day > 31 || year < 1970 || year > 2100) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
