/** A number with its groups of three parted. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
/** A number with its noun. */
export const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${count(n)} ${many}`);
/** The first three of some wordings, quoted, and how many more. */
export function listed(labels: readonly string[], quote: (label: string) => string, and: string, more: (n: number) => string): string {
  const shown = labels.slice(0, 3).map(quote);
  if (labels.length > 3) return `${shown.join(', ')} ${and} ${more(labels.length - 3)}`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1) ?? ''}`;
}
