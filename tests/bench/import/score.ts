import type { GoldPage } from './corpus.ts';
import type { TimedAnswer } from './page-answer.ts';

/** Figures of one extractor on one set; null where the set does not tell. */
export interface Score {
  readonly pages: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f: number;
  readonly title: number | null;
  readonly author: number | null;
  readonly date: number | null;
  readonly median: number | null;
  readonly worst: number | null;
  readonly late: number;
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
const letters = (text: string | null | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();

/** Snippets that must and must not be in the text, as trafilatura's published evaluation counts them; or, where the whole text is known, the mean F of word bags. */
export function score(gold: readonly GoldPage[], answers: readonly TimedAnswer[]): Score {
  const found = new Map(answers.map((answer) => [answer.file, answer]));
  const whole = gold.some((page) => typeof page.text === 'string');
  const pairs = gold.map((page) => ({ page, answer: found.get(page.file) }));
  const times = answers.flatMap(({ ms }) => (ms === null ? [] : [ms])).toSorted((a, b) => a - b);
  const timing = {
    pages: answers.length,
    median: times[times.length >> 1] ?? null,
    worst: times.at(-1) ?? null,
    late: answers.length - times.length,
  };
  if (whole) {
    const sum = pairs.reduce((total, { page, answer }) => total + wordF(answer?.text ?? '', page.text ?? ''), 0);
    return { ...timing, precision: null, recall: null, f: sum / gold.length, title: null, author: null, date: null };
  }
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const { page, answer } of pairs) {
    const text = squash(answer?.text ?? '');
    const hits = page.with.filter((snippet) => text.includes(squash(snippet))).length;
    right += hits;
    missed += page.with.length - hits;
    wrong += page.without.filter((snippet) => text.includes(squash(snippet))).length;
  }
  return {
    ...timing,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f: (2 * right) / (2 * right + wrong + missed),
    title: share(pairs, 'title', (own, known) => letters(own).includes(letters(known)) || letters(known).includes(letters(own))),
    author: share(pairs, 'author', (own, known) => letters(own).includes(letters(known))),
    date: share(pairs, 'date', (own, known) => /\d{4}-\d\d-\d\d/.exec(own)?.[0] === known.slice(0, 10)),
  };
}

type Pair = { readonly page: GoldPage; readonly answer: TimedAnswer | undefined };

/** How many of the pages that have the fact were answered rightly. */
function share(pairs: readonly Pair[], key: 'title' | 'author' | 'date', same: (own: string, known: string) => boolean): number | null {
  let asked = 0;
  let right = 0;
  for (const { page, answer } of pairs) {
    const known = page[key];
    if (typeof known !== 'string' || known === '') continue;
    asked += 1;
    const own = answer?.[key] ?? '';
    if (letters(own) !== '' && same(own, known)) right += 1;
  }
  return asked === 0 ? null : right / asked;
}

const bag = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const size = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** F of two texts as bags of words. */
export function wordF(own: string, known: string): number {
  const [one, other] = [bag(own), bag(known)];
  let both = 0;
  for (const [word, count] of one) both += Math.min(count, other.get(word) ?? 0);
  const precision = both / (size(one) || 1);
  const recall = both / (size(other) || 1);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
