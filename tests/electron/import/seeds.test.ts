import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { readText, seedFolder } from './reading-support.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? plain(value) : '');
const fullText = (value: JsonObject): string =>
  [value.lead, value.text]
    .filter((part) => typeof part === 'string')
    .map((part) => plain(part as string))
    .join(' ');

/** Every key that `expected.json` may use and what it asks of the output. A key that is not here fails. */
const checks: Record<string, (expected: Json, actual: JsonObject, path: string) => void> = {
  starts: (expected, actual, path) => expect(fullText(actual).startsWith(textOf(expected)), path).toBe(true),
  ends: (expected, actual, path) => expect(fullText(actual).endsWith(textOf(expected)), path).toBe(true),
  contains: (expected, actual, path) => {
    for (const part of Array.isArray(expected) ? expected : [expected]) expect(fullText(actual), path).toContain(textOf(part));
  },
  captionStarts: (expected, actual, path) => expect(textOf(actual.caption).startsWith(textOf(expected)), path).toBe(true),
  subheads: (expected, actual, path) =>
    expect(
      blocksOf(actual, 'heading').map((block) => block.text),
      path,
    ).toEqual(expected),
  quotedSpeech: (expected, actual, path) => expect(actual.quotedSpeech, path).toEqual(expected),
  paragraphs: (expected, actual, path) => expect(blocksOf(actual, 'paragraph').length, path).toBe(expected),
  cards: (expected, actual, path) =>
    expect(
      (actual.cards as JsonObject[]).map((card) => card.headline),
      path,
    ).toEqual(expected),
};

const blocksOf = (actual: JsonObject, type: string): JsonObject[] =>
  ((actual.blocks ?? []) as JsonObject[]).filter((block) => block.type === type);

function matches(expected: Json, actual: Json | undefined, path: string): void {
  if (isObject(expected)) {
    if (typeof actual === 'string') actual = { text: actual };
    expect(isObject(actual), path).toBe(true);
    for (const [key, value] of Object.entries(expected)) {
      const check = checks[key];
      if (check) check(value, actual as JsonObject, `${path}.${key}`);
      else {
        expect(Object.keys(actual as JsonObject), `${path} has no “${key}”`).toContain(key);
        matches(value, (actual as JsonObject)[key], `${path}.${key}`);
      }
    }
  } else if (Array.isArray(expected)) {
    expect(Array.isArray(actual), path).toBe(true);
    expect((actual as Json[]).length, `${path}.length`).toBe(expected.length);
    for (const [index, value] of expected.entries()) matches(value, (actual as Json[])[index], `${path}[${String(index)}]`);
  } else if (typeof expected === 'string') expect(textOf(actual), path).toBe(plain(expected));
  else expect(actual, path).toBe(expected);
}

const recognisedLines: Record<string, string> = { 'browser-view line': 'browser-view-line', 'unsubscribe line': 'unsubscribe-line' };

interface Output {
  readonly kind: string | null;
  readonly articles: readonly object[];
  readonly teasers: readonly object[];
  readonly newsletter: object | null;
  readonly removals: readonly { readonly rule: string; readonly reason: string; readonly text: string }[];
}

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The keys of one seed in `expected.json`. */
const seedChecks: Record<string, (expected: Json, actual: Output, all: ReadonlyMap<string, Output>) => void> = {
  kind: (expected, actual) => expect(actual.kind).toBe(expected),
  article: (expected, actual) => {
    expect(actual.articles.length).toBe(1);
    matches(expected, asJson(actual.articles[0]), 'article');
  },
  teasers: (expected, actual) => matches(expected, asJson(actual.teasers), 'teasers'),
  title: (expected, actual) => matches({ title: expected }, asJson(actual.newsletter), 'newsletter'),
  issue: (expected, actual) => matches({ issue: expected }, asJson(actual.newsletter), 'newsletter'),
  sections: (expected, actual) => matches({ sections: expected }, asJson(actual.newsletter), 'newsletter'),
  recognised: (expected, actual) => {
    for (const name of expected as string[]) expect(actual.removals.map((removal) => removal.rule)).toContain(recognisedLines[name]);
  },
  dropped: (expected, actual) => {
    const removed = actual.removals.map((removal) => plain(removal.text));
    for (const text of expected as string[]) expect(removed).toContain(plain(text));
  },
  teaserEndMarkerDropped: (expected, actual) => {
    const removed = actual.removals.filter((removal) => plain(removal.text) === expected);
    expect(removed.length).toBe(actual.teasers.length);
    expect(JSON.stringify(actual.teasers)).not.toContain(expected);
  },
  sharedTeasersWith001: (expected, actual, all) => {
    const other = [...all].find(([name]) => name.startsWith('001'))?.[1].teasers.map((teaser) => JSON.stringify(teaser)) ?? [];
    expect(actual.teasers.filter((teaser) => other.includes(JSON.stringify(teaser))).length).toBe(expected);
  },
  notes: () => undefined,
};

const hasSeeds = existsSync(join(seedFolder, 'expected.json'));

describe.skipIf(!hasSeeds)('the five seeds', () => {
  const expected = hasSeeds ? (JSON.parse(readFileSync(join(seedFolder, 'expected.json'), 'utf8')) as JsonObject) : {};
  const names = Object.keys(expected).filter((name) => name.endsWith('.txt'));
  const outputs = new Map(
    names.map((name) => [name, toExtractJson(name, readText(readFileSync(join(seedFolder, name), 'utf8'), name)) as Output]),
  );

  for (const name of names) {
    for (const [key, value] of Object.entries(expected[name] as JsonObject)) {
      it(`reads “${key}” of ${name.slice(0, 3)} as written down by hand`, () => {
        const check = seedChecks[key];
        const output = outputs.get(name);
        if (!check || !output) throw new Error(`No check for “${key}”`);
        check(value, output, outputs);
      });
    }
    it(`gives a reason for everything taken out of ${name.slice(0, 3)}`, () => {
      const output = outputs.get(name);
      expect(output?.removals.filter((removal) => removal.reason === removal.rule || removal.reason === '' || removal.text === '')).toEqual(
        [],
      );
    });
  }

  it('mends the two broken words and lists both', () => {
    const mends = [...outputs.values()]
      .flatMap((output) => output.removals)
      .filter((removal) => removal.rule === 'split-word' || removal.rule === 'broken-line');
    expect(mends.map((removal) => removal.text)).toEqual(['Zu-kunftsradar', 'Modell-\nprojekte“-Wettbewerbs']);
  });

  it('proposes the date of the third event from the congress card, with its source', () => {
    const issue = asJson([...outputs.values()].find((output) => output.newsletter !== null)?.newsletter) as JsonObject;
    const events = (issue.sections as JsonObject[]).find((section) => section.kind === 'events')?.events as JsonObject[];
    expect(events.map((event) => event.proposedDate)).toEqual([null, null, '2021-12-02', null]);
    expect(events[2]?.proposedFrom).toContain('German-Israeli Secure Smart Region Congress');
  });
});
