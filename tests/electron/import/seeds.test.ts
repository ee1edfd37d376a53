import { describe, expect, it } from 'vitest';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { asJson, type JsonObject } from './expectation.ts';
import { readText } from './reading-support.ts';
import { hasSeeds, seedChecks, seedExpectations, seedNames, type SeedOutput, seedText } from './seed-checks.ts';

describe.skipIf(!hasSeeds)('the five seeds', () => {
  const outputs = new Map(seedNames.map((name) => [name, toExtractJson(name, readText(seedText(name), name)) as SeedOutput]));

  for (const name of seedNames) {
    for (const [key, value] of Object.entries(seedExpectations[name] as JsonObject)) {
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
