/** Who speaks in quotation marks: names beside a verb of saying. */

const after =
  /[“”"«],? (?:sagt|sagte|erklärt|erklärte|betont|betonte|kommentiert|kommentierte|lobt|lobte|meint|meinte|berichtet|berichtete|ergänzt|ergänzte|fordert|forderte|unterstreicht|unterstrich|freut sich|so|fügt|erläutert|erläuterte|bilanziert|warnt|warnte|resümiert|hebt|stellt)((?: (?:\p{Lu}[\p{L}’'-]{0,40}[.,]?|\([\p{L}\d-]{1,14}\),?|und|von|van|de|zu|der|des|für|dazu|in|auch|etwa)(?![\p{L}\d])){1,16})/gu;
const before =
  /((?:\p{Lu}[\p{L}’'-]{0,40}\.? ){2,5})(?:sagt|sagte|erklärt|erklärte|betont|betonte|kommentiert|meint|ergänzt|unterstreicht)[^:.„"\n]{0,60}: ?[„"»]/gu;

const role =
  /(?:minister|ministerin|präsident|präsidentin|sekretär|sekretärin|meister|meisterin|leiter|leiterin|chef|chefin|rat|rätin|direktor|direktorin|vorsitzende|vorsitzender|vorstand|beauftragter|beauftragte|sprecher|sprecherin|führer|führerin|senator|senatorin|dezernent|dezernentin|kämmerer|kämmerin|manager|managerin|professor|professorin|cio|cdo|ceo|dr\.|prof\.|frau|herr|landrätin)$/iu;
const particles = new Set(['von', 'van', 'de', 'zu']);

/** Names of the people quoted, each once, in the order they first speak. A lone surname counts for the full name named before. */
export function quotedSpeakers(text: string): string[] {
  const names: { readonly name: string; readonly index: number }[] = [];
  for (const match of text.matchAll(after)) names.push({ name: nameIn(match[1] ?? ''), index: match.index });
  for (const match of text.matchAll(before)) names.push({ name: nameIn(match[1] ?? ''), index: match.index });
  const unique: string[] = [];
  for (const { name } of names.toSorted((a, b) => a.index - b.index)) {
    if (name !== '' && !unique.some((known) => known === name || known.endsWith(` ${name}`))) unique.push(name);
  }
  return unique.filter((name) => name.includes(' '));
}

const notFirstName = /^(?:Freistaat|Land|Stadt|Kreis|Bund|Gemeinde|Region|Ministerium|Verein|Verband|Universität|Hochschule|Rathaus|Amt)$/u;

/** „der Finanzminister Max Muster“ → „Max Muster“: what stands behind the last comma and the last role, up to the end of the sentence. */
function nameIn(phrase: string): string {
  const tokens: string[] = [];
  for (const token of phrase.trim().split(' ')) {
    tokens.push(token);
    // A full stop ends the sentence, unless it belongs to a title.
    if (token.endsWith('.') && !/^(?:Dr|Prof|Dipl|h|c)\.$/u.test(token)) break;
  }
  const lastComma = tokens.slice(0, -1).findLastIndex((token) => token.endsWith(','));
  const behind = tokens.slice(lastComma + 1);
  const lastRole = behind.findLastIndex((token) => role.test(token.replace(/,$/, '')) && token !== behind.at(-1));
  const rest = behind.slice(lastRole + 1).map((token) => token.replace(/[.,]$/u, ''));
  const start = rest.findIndex((token) => /^\p{Lu}/u.test(token) && !notFirstName.test(token));
  const named = start < 0 ? [] : rest.slice(start);
  const end = named.findIndex((token) => !/^\p{Lu}/u.test(token) && !particles.has(token));
  const name = end < 0 ? named : named.slice(0, end);
  return name.length > 4 || (lastRole < 0 && name.length > 3) ? '' : name.join(' ');
}
