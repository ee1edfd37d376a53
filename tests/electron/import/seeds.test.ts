import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { asJson, type Json, type JsonObject, matches, plain } from './expectation.ts';
import { readText, seedFolder } from './reading-support.ts';

const recognisedLines: Record<string, string> = { 'browser-view line': 'browser-view-line', 'unsubscribe line': 'unsubscribe-line' };

interface Output {
  readonly kind: string | null;
  readonly articles: readonly object[];
  readonly teasers: readonly object[];
  readonly newsletter: object | null;
  readonly removals: readonly { readonly rule: string; readonly reason: string; readonly text: string }[];
}

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
