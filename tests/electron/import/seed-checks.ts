import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { asJson, type Json, type JsonObject, matches, plain } from './expectation.ts';
import { seedFolder } from './reading-support.ts';

/** Whether the five pieces of real material lie beside the repository. */
export const hasSeeds = existsSync(join(seedFolder, 'expected.json'));

/** What was written down by hand for each seed. */
export const seedExpectations = hasSeeds ? (JSON.parse(readFileSync(join(seedFolder, 'expected.json'), 'utf8')) as JsonObject) : {};
export const seedNames: readonly string[] = Object.keys(seedExpectations).filter((name) => name.endsWith('.txt'));
export const seedText = (name: string): string => readFileSync(join(seedFolder, name), 'utf8');

const recognisedLines: Record<string, string> = { 'browser-view line': 'browser-view-line', 'unsubscribe line': 'unsubscribe-line' };

/** The output of one seed, as the command line prints it. */
export interface SeedOutput {
  readonly kind: string | null;
  readonly articles: readonly object[];
  readonly teasers: readonly object[];
  readonly newsletter: object | null;
  readonly removals: readonly { readonly rule: string; readonly reason: string; readonly text: string }[];
}

/** The keys of one seed in `expected.json`. */
export const seedChecks: Record<string, (expected: Json, actual: SeedOutput, all: ReadonlyMap<string, SeedOutput>) => void> = {
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
