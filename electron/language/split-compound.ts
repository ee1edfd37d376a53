import type { Lexicon } from './lexicon.ts';
import { mark } from './marks.ts';

/** A part of a compound: its place in the folded word (its joint excluded) and its own dictionary form. */
export interface CompoundPart {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** A reading of a stretch of a word, and how far-fetched it is: 1 is a plain noun. */
interface Reading {
  readonly term: string;
  readonly cost: number;
}

interface Way {
  readonly cost: number;
  readonly parts: readonly CompoundPart[];
}

const shortestCompound = 6;
const longestCompound = 60;
const shortestPart = 3;
/** Letters of the longest first part that is looked for in our own lists. */
const longestListed = 20;

/** Nouns that are far more often endings of other words. */
const noHeads = new Set(
  'end enden ende ei eier eien ern ernen ist isten ster gel ar ren ten ion ionen ling schaft schaften ing ate enz nis tor toren ter tat taten igel ige age'.split(
    ' ',
  ),
);
/** Particles before verbs and their nouns (`Überfall`, `Untersuchung`): what follows means something else by itself. */
const particles = new Set(
  'ab abend an auf aus be bei da durch ein ent er fehl fort ge heim her hin hinter los miss mit nach nieder ueb ueber um un unt unter ver vor weg wider wieder zer zu zurueck zusammen gut all alle'.split(
    ' ',
  ),
);
/** After these the rest of a long word keeps its meaning (`Unterausschuss`, `Überkapazität`), nouns of verbs do not. */
const rank = /^(?:ueber|unter|vor|nach)$/;
/** Feminine nouns that take a joining -s although they have no such form. */
const joinedByS =
  /(?:ung|heit|keit|schaft|ion|taet|arbeit|hilf|geburt|liebe|armut|sehnsucht|hochzeit|anstalt|weihnacht|gewalt|werbung|einkunft)$/;
const fewestLetters = (form: string, four: number, three: number): number => (form.length >= 5 ? 0 : form.length === 4 ? four : three);

/** A stretch read as a first part: a noun in any form, with a joining -s, a shortened noun (`Schul-`), a verb (`Wohn-`), an adjective. */
function firstPart(lexicon: Lexicon, form: string, houseWords: ReadonlySet<string>): Reading | null {
  if (form.length < shortestPart || particles.has(form)) return null;
  if (lexicon.lists.firstParts.has(form)) return { term: lexicon.noun(form)?.lemma ?? form, cost: 1.1 };
  const isJoint = lexicon.isJoint(form);
  const short = fewestLetters(form, 0.15, 0.5);
  const noun = lexicon.noun(form);
  if (noun && (noun.marks & mark.name) === 0) return { term: noun.lemma, cost: 1 + short + (isJoint ? 0 : 0.3) };
  const stem = form.endsWith('s') ? form.slice(0, -1) : null;
  const joined = stem !== null && (isJoint || joinedByS.test(stem)) ? lexicon.noun(stem) : null;
  if (joined) return { term: joined.lemma, cost: 1 + short };
  const adjective = form.length >= 4 ? lexicon.adjective(form) : null;
  if (isJoint) {
    const elided = lexicon.noun(`${form}e`) ?? (stem === null ? null : lexicon.noun(`${stem}e`));
    if (elided) return { term: elided.lemma, cost: 1 + short };
    const verb = lexicon.verb(`${form}en`) ?? lexicon.verb(`${form}n`);
    return { term: verb?.lemma ?? adjective?.lemma ?? form, cost: 1.2 + short };
  }
  if (adjective?.lemma === form) return { term: form, cost: 1.6 };
  return houseWords.has(form) && form.length >= 4 ? { term: form, cost: 1.3 } : null;
}

/** A stretch read as a last part: a noun, an adjective (`-frei`), or a longer verb form. */
function lastPart(lexicon: Lexicon, form: string, houseWords: ReadonlySet<string>): Reading | null {
  if (form.length < shortestPart || noHeads.has(form)) return null;
  const noun = lexicon.noun(form);
  const adjective = form.length >= 4 ? lexicon.adjective(form) : null;
  const isNominalised = adjective !== null && noun?.lemma === `${adjective.lemma}e`;
  if (noun && !isNominalised && (noun.marks & mark.name) === 0) return { term: noun.lemma, cost: 1 + fewestLetters(form, 0, 0.4) };
  if (adjective) return { term: adjective.lemma, cost: 1.3 };
  const verb = form.length >= 6 ? lexicon.verb(form) : null;
  if (verb) return { term: verb.lemma, cost: 1.6 };
  return houseWords.has(form) && form.length >= 4 ? { term: form, cost: 1.2 } : null;
}

/** Where first parts may end that begin at a place: only there is it worth looking. */
function firstEnds(lexicon: Lexicon, word: string, start: number, houseWords: ReadonlySet<string>): number[] {
  const ends = new Set<number>();
  for (const end of lexicon.partEnds(word, start)) {
    ends.add(end);
    if (word[end] === 's') ends.add(end + 1);
  }
  for (let end = start + shortestPart; end <= Math.min(word.length - shortestPart, start + longestListed); end += 1) {
    const form = word.slice(start, end);
    if (lexicon.lists.firstParts.has(form) || houseWords.has(form)) ends.add(end);
  }
  return [...ends].filter((end) => end - start >= shortestPart && end <= word.length - shortestPart);
}

/** The first part without its joint: `gemeinderats` → the end of `gemeinderat`. */
const withoutJoint = (word: string, start: number, end: number, term: string): number =>
  word.startsWith(term, start) ? Math.min(end, start + term.length) : end;

/** `Unterausschuss`: the particle is no part of its own worth naming, but the rest is. */
const rankPart = (word: string, start: number, end: number): Reading | null =>
  start === 0 && rank.test(word.slice(0, end)) && word.length - end >= 8 && !/ung(?:en)?$/.test(word)
    ? { term: word.slice(0, end), cost: 1.9 }
    : null;

/** A word nobody knows before a long noun that is known (`Blockchaintechnologie`). */
function strangeCompound(lexicon: Lexicon, word: string): readonly CompoundPart[] | null {
  if (lexicon.noun(word) ?? lexicon.adjective(word) ?? lexicon.verb(word)) return null;
  for (let start = 4; start <= word.length - 7; start += 1) {
    const head = lexicon.noun(word.slice(start));
    if (head && (head.marks & mark.name) === 0 && !particles.has(word.slice(0, start)))
      return [
        { start: 0, end: start, term: word.slice(0, start) },
        { start, end: word.length, term: head.lemma },
      ];
  }
  return null;
}

/** The parts of a folded compound: as few and as plain ones as will do; null when it is none. */
export function splitCompound(lexicon: Lexicon, word: string, houseWords: ReadonlySet<string>): readonly CompoundPart[] | null {
  if (word.length < shortestCompound || word.length > longestCompound || lexicon.lists.wholeWords.has(word)) return null;
  const ways: (Way | undefined)[] = [{ cost: 0, parts: [] }];
  let best: Way | null = null;
  for (let start = 0; start <= word.length - shortestPart; start += 1) {
    const way = ways[start];
    if (!way) continue;
    const last = start > 0 ? lastPart(lexicon, word.slice(start), houseWords) : null;
    if (last && (best === null || way.cost + last.cost < best.cost))
      best = { cost: way.cost + last.cost, parts: [...way.parts, { start, end: word.length, term: last.term }] };
    for (const end of firstEnds(lexicon, word, start, houseWords)) {
      const first = firstPart(lexicon, word.slice(start, end), houseWords) ?? rankPart(word, start, end);
      const cost = way.cost + (first?.cost ?? 0);
      if (first && cost < (ways[end]?.cost ?? Infinity))
        ways[end] = { cost, parts: [...way.parts, { start, end: withoutJoint(word, start, end, first.term), term: first.term }] };
    }
  }
  return best?.parts ?? strangeCompound(lexicon, word);
}

/** The smallest parts of a compound, in order; empty when it is none. */
export function leafParts(lexicon: Lexicon, word: string, houseWords: ReadonlySet<string>, depth = 0): readonly CompoundPart[] {
  if (depth > 4) return [];
  return (splitCompound(lexicon, word, houseWords) ?? []).flatMap((part) => {
    const inner = leafParts(lexicon, part.term, houseWords, depth + 1);
    return inner.length === 0
      ? [part]
      : inner.map((leaf, index) => ({
          start: part.start + leaf.start,
          end: index === inner.length - 1 ? part.end : part.start + leaf.end,
          term: leaf.term,
        }));
  });
}
