/** Prefixes that stay with their verb (`verkaufen`, `verkauft`). */
export const firmPrefixes = ['be', 'emp', 'ent', 'er', 'ge', 'miss', 'ver', 'zer', 'ob', 'voll'] as const;

/** Prefixes that part from their verb (`anmelden`, `angemeldet`, `anzumelden`). */
export const loosePrefixes = [
  ...['ab', 'an', 'auf', 'aus', 'bei', 'da', 'dar', 'dazu', 'durch', 'ein', 'empor', 'entgegen', 'entlang', 'fehl', 'fern', 'fest', 'fort'],
  ...['frei', 'gegen', 'gegenueber', 'gleich', 'gut', 'haus', 'heim', 'her', 'herab', 'heran', 'herauf', 'heraus', 'herbei', 'herein'],
  ...['hervor', 'hin', 'hinab', 'hinauf', 'hinaus', 'hinein', 'hinter', 'hinterher', 'hinweg', 'hinzu', 'hoch', 'klar', 'los', 'mit'],
  ...['nach', 'nieder', 'preis', 'richtig', 'sicher', 'statt', 'still', 'teil', 'tot', 'ueber', 'um', 'umher', 'unter', 'vor', 'voran'],
  ...['voraus', 'vorbei', 'vorher', 'vorweg', 'vorueber', 'wahr', 'weg', 'weiter', 'wider', 'wieder', 'zu', 'zurecht', 'zurueck'],
  ...['zusammen', 'zuvor', 'zwischen', 'wett', 'schief', 'bloss', 'kund', 'offen', 'bereit', 'fertig', 'bekannt'],
  ...['herum', 'herunter', 'herueber', 'hinunter', 'hinueber', 'auseinander', 'aneinander', 'aufeinander', 'ueberein', 'kennen'],
  ...['rein', 'raus', 'runter', 'rum'],
] as const;

/** All prefixes by their first letter: most verbs begin with none of the others. */
const byLetter = Map.groupBy(
  [...firmPrefixes.map((prefix) => ({ prefix, isFirm: true })), ...loosePrefixes.map((prefix) => ({ prefix, isFirm: false }))],
  ({ prefix }) => prefix.charAt(0),
);

/** Ways to part a folded verb into a prefix and the rest; the rest has three letters at least. */
export function prefixSplits(verb: string): { readonly prefix: string; readonly rest: string; readonly isFirm: boolean }[] {
  const found: { readonly prefix: string; readonly rest: string; readonly isFirm: boolean }[] = [];
  for (const { prefix, isFirm } of byLetter.get(verb.charAt(0)) ?? [])
    if (verb.length - prefix.length >= 3 && verb.startsWith(prefix)) found.push({ prefix, rest: verb.slice(prefix.length), isFirm });
  return found;
}
