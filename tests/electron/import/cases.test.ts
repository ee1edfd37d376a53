import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Reading } from '#shared/model/reading.ts';
import { toExtractJson } from '#electron/import/extract-json.ts';
import { verdict } from '#electron/import/verdict.ts';
import { asJson, type Json, type JsonObject, matches, plain } from './expectation.ts';
import { allCases, caseFolder, readCase, sourceOf } from './reading-support.ts';

/** Compares a reading with what was written down for it. */
function check(name: string, reading: Reading, expected: JsonObject): void {
  const output = toExtractJson(name, reading);
  for (const [key, value] of Object.entries(expected)) {
    if (key === 'removed') {
      const removed = output.removals.map((removal) => plain(`${removal.rule}: ${removal.text}`));
      for (const one of value as string[]) expect(removed).toContain(plain(one));
    } else if (key === 'look') expect(verdict(reading, false), name).toEqual(value);
    else if (key === 'not_kind') expect(output.kind).not.toBe(value);
    else matches({ [key]: value } as Json, asJson(output), name);
  }
}

describe('our own cases', () => {
  for (const name of allCases) {
    it(`reads ${name.replaceAll('-', ' ')} as written down by hand`, async () => {
      const expected = JSON.parse(readFileSync(join(caseFolder, name, 'expected.json'), 'utf8')) as JsonObject;
      const readings = await readCase(name);
      // Of an archive `files` names all that it hands out.
      const files = (expected.files ?? { [sourceOf(name)]: expected }) as Record<string, JsonObject>;
      expect([...readings.keys()].toSorted()).toEqual(Object.keys(files).toSorted());
      for (const [file, reading] of readings) check(`${name} ${file}`, reading, files[file] ?? {});
    });
  }
});
