import { afterAll, describe, expect, it } from 'vitest';
import { createKeptPool } from '../../support/kept-parser.ts';
import { hostileArchives } from '../../support/hostile-archives.ts';
import { inEveryField, vectors } from '../../support/hostile-fields.ts';
import { hostileNames } from '../../support/hostile-file.ts';
import type { HostileFile } from '../../support/hostile-file.ts';
import { hostileMails } from '../../support/hostile-mails.ts';
import { hostileMarkup } from '../../support/hostile-markup.ts';
import { hostilePdfs } from '../../support/hostile-pdfs.ts';
import { allGold, flipped, inShort, random, readOdd } from '../../support/odd-files.ts';
import type { Outcome } from '../../support/odd-files.ts';

const pool = createKeptPool();
const read = ({ name, bytes }: HostileFile): Promise<Outcome> => readOdd(pool, name, bytes);
/** The process is alive and nothing was left in it. */
const readsOn = async (): Promise<void> => {
  expect(inShort(await read({ name: 'danach.txt', bytes: 'Die Stadt Hohenau hat einen Plan.' }))).toBe('text');
};
const named = (files: readonly HostileFile[]) => files.map((file) => [file.name, file] as const);

afterAll(() => pool.close());

describe('files made to do harm', () => {
  it.each(vectors)('are read as text or refused: %j in every field of every format', async (vector) => {
    for (const file of inEveryField(vector)) await read(file);
    await readsOn();
  });

  it.each(named(hostileArchives))('do not unpack without measure: %s', async (_name, file) => {
    const outcome = await read(file);
    if (outcome.kind === 'container') for (const name of outcome.files) expect(name).not.toMatch(/(?:^|[\\/])\.\.(?:[\\/]|$)|\u0000/u);
    await readsOn();
  });

  it.each(named(hostileMarkup))('are not followed into the depth: %s', async (_name, file) => {
    const outcome = await read(file);
    if (outcome.kind === 'reading') expect(JSON.stringify(outcome.reading)).not.toMatch(/root:x:|(?:ha){16}/);
    await readsOn();
  });

  it.each(named(hostileMails))('are mails with too much in them: %s', async (_name, file) => {
    await read(file);
    await readsOn();
  });

  it.each(named(hostilePdfs))('are PDF files with actions, loops and lies: %s', async (_name, file) => {
    await read(file);
    await readsOn();
  });

  it.each(hostileNames)('have a name that is only shown: %j', async (name) => {
    for (const bytes of ['Die Stadt Hohenau hat einen Plan.', '', '%PDF-1.7', new Uint8Array(300)]) await read({ name, bytes });
    await readsOn();
  });
});

describe('honest files with damage at any place', () => {
  const small = allGold.filter((one) => one.bytes.length <= 40_000);
  const rounds = 300;

  it.each(Array.from({ length: 10 }, (_, index) => index))('end in a reading or in one sentence, part %i', async (part) => {
    for (let round = part; round < rounds; round += 10) {
      const next = random(round + 1);
      const one = small[Math.floor(next() * small.length)];
      if (one === undefined) continue;
      const cut = next() < 0.4 ? one.bytes.subarray(0, Math.floor(next() * one.bytes.length)) : one.bytes;
      await read({ name: one.name, bytes: next() < 0.7 ? flipped(cut, 1 + Math.floor(next() * 30), round) : cut });
    }
    await readsOn();
  });
});
