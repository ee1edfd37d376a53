import { bylineNames, hasBylineLabel, isHouseName, isPersonName } from '../recognise/author-names.ts';
import type { PageHeading, PageLine, PageParts } from './page-facts-collect.ts';
import { daysOf } from './page-facts-dates.ts';
import { placeScore } from './page-facts-place.ts';

/** Who may have written a page's report, with what speaks for it. */
interface AuthorCandidate {
  readonly names: readonly string[];
  readonly agency: string | null;
  readonly from: string;
  readonly score: number;
  readonly at: number;
  readonly shown: string;
}

export interface AuthorFacts {
  readonly authors: { readonly names: readonly string[]; readonly confidence: number; readonly shown: readonly string[] } | null;
  readonly agency: { readonly name: string; readonly confidence: number; readonly shown: string } | null;
}

/** What the head of a page states about its authors. */
export interface StatedAuthor {
  readonly text: string;
  readonly from: string;
  readonly score: number;
}

/** Decides who wrote a page's report from everything that names somebody. */
export function decideAuthors(parts: PageParts, headline: PageHeading | null, stated: readonly StatedAuthor[], site: string): AuthorFacts {
  const candidates = [
    ...stated.map(({ text, from, score }) => candidate(text, from, score, -1, '', false)),
    ...fromNamed(parts, headline),
    ...fromLines(parts, headline),
    ...fromHouse(parts, site),
  ].map((one) => withHouse(one, site));
  return {
    authors: bestNames(candidates.filter((one) => one.names.length > 0)),
    agency: agencyOf(candidates),
  };
}

const candidate = (text: string, from: string, score: number, at: number, shown: string, strict: boolean): AuthorCandidate => {
  const { names, agency } = bylineNames(text, strict);
  const isFull = names.length > 0 && names.every(isPersonName);
  return { names, agency, from, score: score + (isFull ? 6 : 0), at, shown };
};

function agencyOf(candidates: readonly AuthorCandidate[]): AuthorFacts['agency'] {
  const [best] = candidates
    .flatMap(({ agency, score, shown }) => (agency === null || score < 35 ? [] : [{ name: agency, score, shown }]))
    .toSorted((a, b) => b.score - a.score);
  return best === undefined ? null : { name: best.name, confidence: confidenceOf(best.score), shown: best.shown };
}

/** A site that bears a person's name, and the holder of its rights: good for a guess where nobody else is named. */
function fromHouse(parts: PageParts, site: string): AuthorCandidate[] {
  const found = isPersonName(site) ? [{ names: [site], agency: null, from: 'house', score: 66, at: -1, shown: '' }] : [];
  for (const line of parts.lines.slice(-150)) {
    const holder = line.text.length <= 160 ? rights.exec(line.text)?.[1] : undefined;
    const name = holder === undefined ? undefined : bylineNames(holder, true).names[0];
    if (name !== undefined && isPersonName(name))
      found.push({ names: [name], agency: null, from: 'rights', score: 34, at: line.at, shown: '' });
  }
  return found;
}

const rights = /(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:by\s)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s?)?(?:by\s)?([^|•·,()\d]{4,50})/iu;

/** Where the house itself is named, any person counts more. */
function withHouse(one: AuthorCandidate, site: string): AuthorCandidate {
  const persons = one.names.filter((name) => !isHouseName(name, site));
  if (persons.length > 0) return { ...one, names: persons };
  // What the page shows beside its headline is meant as the author even so.
  return { ...one, score: one.score - (one.shown === '' ? 30 : 18) };
}

function fromNamed(parts: PageParts, headline: PageHeading | null): AuthorCandidate[] {
  return parts.authors.flatMap((part): AuthorCandidate[] => {
    const text = part.text === '' ? part.stamp : part.text;
    if (text === '' || (text.length > 160 && part.by !== 'property')) return [];
    const base = part.by === 'property' ? 62 : part.by === 'rel' ? 56 : /author-link|vcard|username/u.test(part.name) ? 44 : 50;
    const size = text.length > 80 ? -12 : 0;
    return [candidate(text, part.by, base + size + placeScore(part, headline, parts.length), part.at, part.text, false)];
  });
}

const explicit =
  /^(?:(?:autor(?:in|en|\*in|:in)?|author|verfasser(?:in)?|text|text und fotos?|text & fotos?)\s?(?::|\||von\s)|(?:text|geschrieben|verfasst|erstellt) von\s?:?\s|ein(?:e)? (?:gast)?(?:beitrag|artikel|interview|kommentar|analyse|kolumne|bericht|rezension|reportage|essay) von\s)/iu;
const inSentence =
  /(?:^|[\s,|•·–-])(?:von|by|geschrieben von|verfasst von|erstellt von|gepostet von|posted by|autor:|author:)\s(?<name>[\p{L}\p{N}][^|•·,()\n]{1,60})/iu;

/** Bylines among the lines of a page. */
function fromLines(parts: PageParts, headline: PageHeading | null): AuthorCandidate[] {
  return parts.lines.flatMap((line, index): AuthorCandidate[] => {
    const { text } = line;
    if (text.length > 200) return [];
    const hasDay = text.length <= 160 && /\d/u.test(text) && daysOf(line).length > 0;
    if (!hasDay && !hasBylineLabel(text) && !loneLabel.test(text) && !explicit.test(text) && text.length > 40) return [];
    const place = placeScore(line, headline, parts.length);
    const isNear = place >= 8;
    const alone = loneLabel.test(text) ? parts.lines[index + 1] : undefined;
    if (alone !== undefined && alone.text.length <= 60)
      return [
        candidate(
          alone.text,
          'label',
          42 + placeOf(alone, place),
          alone.at,
          alone.text,
          /^(?:interview|redaktion|text|von|by)/iu.test(text),
        ),
      ];
    if (explicit.test(text)) return [candidate(text, 'label', 46 + place, line.at, text, !isNear && text.length > 50)];
    if (isNear && hasBylineLabel(text) && text.length <= 140)
      return [candidate(text, 'line', 44 + place, line.at, text, !/^(?:von|by)\s/iu.test(text) || text.length > 40)];
    if (hasDay) {
      const named = inSentence.exec(text)?.groups?.['name'];
      if (named !== undefined) return [candidate(named, 'dated', 44 + place, line.at, text, false)];
      const names = bylineNames(text, true);
      return names.names.length > 0 && isNear ? [{ ...names, from: 'dated', score: 40 + place, at: line.at, shown: text }] : [];
    }
    if (isSignature(parts, index, headline)) return [candidate(text, 'foot', 46, line.at, text, true)];
    if (hasBylineLabel(text) && text.length <= 90) return [candidate(text, 'foot', 34 + Math.max(place, -10), line.at, text, true)];
    return [];
  });
}

/** A name alone behind the last paragraph. */
function isSignature({ lines, headings }: PageParts, index: number, headline: PageHeading | null): boolean {
  const line = lines[index];
  const [before, after] = [lines[index - 1], lines[index + 1]];
  if (line === undefined || headline === null || line.linked || line.at - headline.at < 600 || line.text.length > 40) return false;
  if (headings.some((heading) => heading.text === line.text)) return false;
  if (line.zones.some((zone) => zone.kind !== 'report' && zone.kind !== 'header' && !headline.zones.includes(zone))) return false;
  const ends = before !== undefined && before.text.length >= 80 && /[.!?…]["“”»)]{0,2}$/u.test(before.text);
  return ends && isPersonName(line.text) && (after === undefined || after.text.length < 80);
}

const loneLabel =
  /^(?:autor(?:in|en)?|author|von|text|verfasser(?:in)?|geschrieben von|verfasst von|erstellt von|by|interview|redaktion|words)\s?:?$/iu;
const placeOf = (line: PageLine, place: number): number => (line.linked ? place + 4 : place);

/** The names with the best evidence; others of the same kind and place belong to them. */
function bestNames(candidates: readonly AuthorCandidate[]): AuthorFacts['authors'] {
  const kinds = new Map<string, Set<string>>();
  for (const one of candidates) {
    if (one.score < 25) continue;
    for (const name of one.names) {
      const key = name.toLowerCase();
      const known = kinds.get(key) ?? new Set<string>();
      known.add(one.from);
      kinds.set(key, known);
    }
  }
  const scored = candidates
    .map((one) => {
      const agreeing = Math.max(...one.names.map((name) => kinds.get(name.toLowerCase())?.size ?? 1));
      return { ...one, score: one.score + Math.min(24, (agreeing - 1) * 9) };
    })
    .toSorted((a, b) => b.score - a.score);
  const [top] = scored;
  if (top === undefined || top.score < (top.from === 'meta' || top.from === 'json-ld' || top.from === 'meta-author' ? 30 : 24)) return null;
  const group = scored.filter(
    (one) => one === top || (one.from === top.from && one.score >= top.score - 12 && Math.abs(one.at - top.at) < 200),
  );
  const ordered = group.toSorted((a, b) => a.at - b.at);
  const names: string[] = [];
  for (const name of ordered.flatMap((one) => one.names)) {
    const key = name.toLowerCase();
    if (!names.some((known) => known.toLowerCase() === key || known.toLowerCase().includes(key))) names.push(name);
  }
  const tops = new Set(top.names.map((name) => name.toLowerCase()));
  const shown = scored.filter((one) => one.shown !== '' && one.names.some((name) => tops.has(name.toLowerCase()))).map((one) => one.shown);
  return { names: names.slice(0, 12), confidence: confidenceOf(top.score), shown: [...new Set(shown)].slice(0, 5) };
}

const confidenceOf = (score: number): number => Math.round(Math.min(0.97, Math.max(0.35, score / 105)) * 100) / 100;
