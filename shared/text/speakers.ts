/** Who speaks in quotation marks: names beside a verb of saying. */

const saying =
  '(?:sagt|sagte|erklärt|erklärte|betont|betonte|kommentiert|kommentierte|lobt|lobte|meint|meinte|berichtet|berichtete|ergänzt|ergänzte|fordert|forderte|unterstreicht|unterstrich|freut sich|so|fügt|erläutert|erläuterte|bilanziert|warnt|warnte|resümiert|hebt|stellt)';
const capitals = String.raw`(?:\p{Lu}[\p{L}.’'-]*|und|von|van|de|zu|der|des|für|dazu|in)`;
const after = new RegExp(String.raw`[“”"«],?\s${saying}((?:\s(?:${capitals}|dazu|auch|etwa)){1,14})`, 'gu');
const before =
  /((?:\p{Lu}[\p{L}.’'-]*\s){2,4})(?:sagt|sagte|erklärt|erklärte|betont|betonte|kommentiert|meint|ergänzt|unterstreicht)[^:.„"]{0,60}:\s?[„"»]/gu;

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

/** The last run of capitalised words behind a role; „der Finanzminister Max Muster“ → „Max Muster“. */
function nameIn(phrase: string): string {
  const tokens = phrase.trim().split(/\s+/);
  const lastRole = tokens.findLastIndex((token) => role.test(token));
  const rest = tokens.slice(lastRole + 1);
  while (rest.length > 0 && !/^\p{Lu}/u.test(rest[0] ?? '')) rest.shift();
  const end = rest.findIndex((token) => !/^\p{Lu}/u.test(token) && !particles.has(token));
  const name = (end < 0 ? rest : rest.slice(0, end)).map((token) => token.replace(/[.,:]+$/u, ''));
  if (name.length > 4 || (lastRole < 0 && name.length > 3)) return '';
  return name.join(' ');
}
