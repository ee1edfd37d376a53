/** What may stand in braces in the pattern of a file name. */
export const nameParts = ['datum', 'nummer', 'dachzeile', 'titel', 'rubrik', 'stichwort'] as const;
export type NamePart = (typeof nameParts)[number];

/** The pattern that gives the names Umbruch offers by itself. */
export const defaultNamePattern = '{datum} {titel}';
export const longestNamePattern = 200;

const part = /\{([^{}]*)\}/g;
const isPart = (name: string): name is NamePart => nameParts.some((known) => known === name);
const nameIn = (braced: string): string => braced.trim().toLocaleLowerCase('de');

/** The first thing in braces that no report has, as it was typed; a single brace counts too. Null for a good pattern. */
export function unknownNamePart(pattern: string): string | null {
  const wrong = [...pattern.matchAll(part)].find(([, name = '']) => !isPart(nameIn(name)));
  if (wrong) return wrong[0];
  return /[{}]/.exec(pattern.replace(part, ''))?.[0] ?? null;
}

/** Puts values into the pattern; what is empty leaves no gap and no dangling sign behind. */
export function filledPattern(pattern: string, values: Readonly<Record<NamePart, string>>): string {
  const whole = pattern.trim() === '' ? defaultNamePattern : pattern;
  const filled = whole.replace(part, (_, name: string) => {
    const known = nameIn(name);
    return isPart(known) ? values[known].trim() : '';
  });
  return filled.replace(/\s+/g, ' ').replace(/^[\s,;_–-]+|[\s,;_–-]+$/g, '');
}
