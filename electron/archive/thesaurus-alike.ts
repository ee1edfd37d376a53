import type { Analyser } from '#electron/language/analyse.ts';
import type { Keyword } from '#shared/model/keyword.ts';
import type { KeywordFinding } from '#shared/model/thesaurus.ts';
import { fold } from '#shared/text/fold.ts';

type AlikeKind = Extract<KeywordFinding['kind'], 'abbreviation' | 'spelling' | 'inflection' | 'compound' | 'typo'>;

/** Entries that may be one, the most used first. */
export interface Alike {
  readonly kind: AlikeKind;
  readonly entries: readonly Keyword[];
}

/** Shorter wordings differ by one letter too often to mean the same. */
const shortestTypo = 6;
/** A misspelling is rare; two wordings in steady use are two words. */
const mostTypoUses = 2;

/**
 * Entries whose wordings differ only in hyphens and spaces, in inflection, as compound and phrase, as name and abbreviation, or by one letter.
 * Each pair is found once, by the strongest reason. Linear in the vocabulary: wordings meet by common keys, never each with each.
 */
export async function findAlike(entries: readonly Keyword[], analyser: Analyser, giveWay: () => Promise<void>): Promise<Alike[]> {
  const found = new Map<string, Alike>();
  const paired = new Set<string>();
  const note = (kind: AlikeKind, group: readonly Keyword[]): void => {
    const unique = [...new Set(group)].sort((one, other) => other.useCount - one.useCount || (one.label < other.label ? -1 : 1));
    const pairs = unique.flatMap((one, at) => unique.slice(at + 1).map((other) => [one.id, other.id].sort().join(' ')));
    if (pairs.length === 0 || pairs.every((pair) => paired.has(pair))) return;
    for (const pair of pairs) paired.add(pair);
    found.set(`${kind} ${pairs[0] ?? ''}`, { kind, entries: unique });
  };
  const byKey = async (kind: AlikeKind, keysOf: (wording: string) => readonly string[]): Promise<void> => {
    const groups = new Map<string, Keyword[]>();
    for (const entry of entries) {
      await giveWay();
      const keys = new Set([entry.label, ...entry.variants].flatMap(keysOf));
      for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    for (const group of groups.values()) if (group.length > 1 && group.length <= 20) note(kind, group);
  };
  await byKey('spelling', (wording) => [fold(wording).replaceAll(' ', '')]);
  const shortForms = new Map(entries.filter(({ label }) => isShortForm(label)).map((entry) => [fold(entry.label), entry]));
  for (const entry of entries) {
    await giveWay();
    for (const key of [entry.label, ...entry.variants].flatMap((wording) => shortKeys(wording, analyser))) {
      const short = shortForms.get(key);
      if (short && short !== entry) note('abbreviation', [short, entry]);
    }
  }
  await byKey('inflection', (wording) => inflectionKey(wording, analyser));
  await byKey('compound', (wording) => partsKey(wording, analyser));
  await byKey('typo', deletions);
  return [...found.values()].filter((one) => one.kind !== 'typo' || isTypo(one.entries));
}

/** The lemmas of a wording, in order. */
function inflectionKey(wording: string, analyser: Analyser): string[] {
  const lemmas = analyser.words(wording).flatMap(({ terms }) => terms.slice(0, 1));
  return lemmas.length === 0 ? [] : [lemmas.join(' ')];
}

/** The parts of all its words without order: „Verwaltungsdigitalisierung“ and „Digitalisierung der Verwaltung“ have the same. */
function partsKey(wording: string, analyser: Analyser): string[] {
  const parts = analyser.words(wording).flatMap(({ start, end, terms }) => {
    const inner = analyser.parts(wording.slice(start, end)).map((part) => part.term);
    return inner.length > 1 ? inner : terms.slice(0, 1);
  });
  return parts.length < 2 ? [] : [parts.sort().join(' ')];
}

/** A wording in capitals, such as OZG or KGSt, that may stand for a longer one. */
const isShortForm = (label: string): boolean =>
  /^[A-ZÄÖÜ][A-Za-zÄÖÜäöü0-9-]{1,9}$/.test(label) && (label.match(/[A-ZÄÖÜ]/g)?.length ?? 0) >= 2;

/** Fewer initials stand for too much. */
const fewestInitials = 3;

/** What a long wording may be called for short: what it names in brackets, the initials of its nouns, those of its parts. */
function shortKeys(wording: string, analyser: Analyser): string[] {
  if (isShortForm(wording)) return [];
  const bracketed = /\(([A-ZÄÖÜ][A-Za-zÄÖÜäöü0-9-]{1,9})\)/.exec(wording)?.[1];
  const words = analyser.words(wording).map(({ start, end }) => wording.slice(start, end));
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  const parts = words.flatMap((word) => {
    const inner = analyser.parts(word);
    return inner.length > 1 ? inner.map((part) => word.slice(part.start, part.start + 1)) : [word.charAt(0)];
  });
  const initials = [names.map((word) => word.charAt(0)).join(''), parts.join('')].filter((letters) => letters.length >= fewestInitials);
  return [...new Set([...(bracketed ? [bracketed] : []), ...initials].map(fold))];
}

/** A folded wording and every form of it with one letter but the first left out: two that differ by one letter share one of these. */
function deletions(wording: string): string[] {
  const key = fold(wording);
  if (key.length < shortestTypo || key.length > 60 || /\d/.test(key)) return [];
  return [key, ...Array.from(key.slice(1), (_, at) => key.slice(0, at + 1) + key.slice(at + 2))];
}

const isTypo = ([first, ...rest]: readonly Keyword[]): boolean =>
  (first?.useCount ?? 0) > 0 && rest.every((entry) => entry.useCount <= mostTypoUses);
