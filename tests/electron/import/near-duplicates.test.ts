import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparePrints } from '#shared/text/compare-prints.ts';
import { wordHashes } from '#shared/text/compared-words.ts';
import { fold } from '#shared/text/fold.ts';
import { printOf } from '#shared/text/shingles.ts';
import { openTestStore } from '../../support/open-test-store.ts';
import type { TestStore } from '../../support/open-test-store.ts';
import { figuresOf, fillWithReports, matchOf, qualityOf } from '../../support/similar-reports/measure-matching.ts';
import type { Figures, Question } from '../../support/similar-reports/measure-matching.ts';

describe('among 2,000 reports', () => {
  let store: TestStore;
  let questions: Question[];
  let figures: Figures[];
  beforeAll(() => {
    store = openTestStore();
    ({ questions } = fillWithReports(store, store.newId, 2_000, 40));
    figures = figuresOf(questions, (record) => matchOf(store, record));
  }, 120_000);
  afterAll(() => store.dispose());

  it('changed copies are found and nothing else is: precision at least 0.99, recall at least 0.98', () => {
    const { precision, recall } = qualityOf(figures, questions);
    expect(questions.length).toBeGreaterThan(400);
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.98);
  });

  it('each kind of change is found, most of it without a look', () => {
    const found = figures.filter(({ kind }) => questions.some((question) => question.kind === kind && question.answer !== null));
    expect(found).toHaveLength(7);
    for (const { kind, asked, right, sure } of found)
      expect([kind, right >= asked * 0.95, sure >= asked * 0.95]).toEqual([kind, true, true]);
  });

  it('reports that only resemble each other stay apart: other hands, closing paragraphs, other years, short notices', () => {
    const apart = figures.filter(({ kind }) => questions.some((question) => question.kind === kind && question.answer === null));
    expect(apart.map(({ kind }) => kind)).toHaveLength(4);
    for (const { kind, asked, wrong } of apart) expect([kind, wrong <= asked * 0.05]).toEqual([kind, true]);
  });
});

const words = (text: string): number => wordHashes(text).words.length;
const sameWords = (one: string, other: string): void => expect(wordHashes(one)).toEqual(wordHashes(other));

describe('two texts have the same words', () => {
  it('whatever the quotes, the case, the accents as one character or two, and the punctuation', () => {
    sameWords('„Schöne Grüße“, sagt André – heute.', '"schoene GRU\u0308SSE" sagt Andre\u0301: heute');
    sameWords('Der Begriﬀ oﬃziell', 'der Begriff offiziell');
  });

  it('wherever a word was broken, but not where a hyphen stands for a word left out', () => {
    sameWords('Die Digitali\u00ADsierung der Verwal-\ntung und die Gemein- de', 'Die Digitalisierung der Verwaltung und die Gemeinde');
    expect(words('Haupt- und Nebenamt')).toBe(3);
    expect(words('Bürger-\nund Ratsportal')).toBe(3);
    sameWords('IT-\nSicherheit', 'IT Sicherheit');
  });

  it('exactly where they fold to the same words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-zÄÖÜäöüßéñ0-9.,;„“()]{0,12}$/), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        expect(words(text)).toBe(fold(text) === '' ? 0 : fold(text).split(' ').length);
        sameWords(text, fold(text));
      }),
    );
  });

  it('in time that grows with their length alone', () => {
    expect(words('-\n '.repeat(30_000))).toBe(0);
    expect(words('a-'.repeat(30_000))).toBeLessThanOrEqual(6_000);
  });
});

describe('comparing', () => {
  const text = Array.from({ length: 80 }, (_, index) => `wort${index * 7}`).join(' ');

  it('finds any cut of a text wholly in it', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 16, max: 80 }), (from, length) => {
        const part = text
          .split(' ')
          .slice(from, from + length)
          .join(' ');
        const compared = comparePrints(printOf('', part), printOf('', text));
        if (compared) expect([compared.overlap, compared.mineInTheirs, compared.added]).toEqual([1, 1, 0]);
      }),
    );
  });

  it('tells a new sentence from changed words', () => {
    const changed = text.replace('wort70 ', 'anders ').replace('wort280 ', 'auch ');
    const grown = `${text} Dazu kommt nun ein ganz neuer Satz mit vielen Worten.`;
    expect(comparePrints(printOf('', changed), printOf('', text))?.added).toBe(0);
    expect(comparePrints(printOf('', grown), printOf('', text))?.added).toBeGreaterThanOrEqual(8);
    expect(comparePrints(printOf('', text), printOf('', grown))?.added).toBe(0);
  });

  it('says nothing about a handful of words', () => {
    expect(comparePrints(printOf('', 'Das Rathaus ist heute zu'), printOf('', text))).toBeNull();
  });
});
