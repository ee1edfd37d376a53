import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { CorePort } from '#electron/host/host.ts';
import type { ProposalId } from '#shared/model/ids.ts';
import { freshFolder } from '../support/core.ts';
import { ask } from '../support/import-files.ts';
import { createKillableCore } from '../support/killable-core.ts';
import { mixedFiles } from '../support/mixed-files.ts';
import type { MixedFile } from '../support/mixed-files.ts';

const kills = 20;
const files = mixedFiles(40);

/** What lies in a library that no core has open: every file and how it ended, every report. */
function look(library: string) {
  const db = new Database(join(library, 'library.db'), { readonly: true });
  try {
    return {
      files: db.prepare('SELECT file_name, state, article_count, teaser_count, section_count FROM proposals ORDER BY file_name').all() as {
        file_name: string;
        state: string;
      }[],
      // What had not arrived is told at the next start, and is to be sent again.
      stored: db
        .prepare(
          "SELECT file_name FROM proposals WHERE source_id IS NOT NULL OR (state = 'failed' AND json_extract(fault_json, '$.code') <> 'upload-lost')",
        )
        .pluck()
        .all() as string[],
      articles: db.prepare('SELECT kicker, headline, character_count FROM articles ORDER BY headline, character_count').all(),
      unnamed: db
        .prepare('SELECT count(*) FROM sources WHERE id NOT IN (SELECT source_id FROM proposals WHERE source_id IS NOT NULL)')
        .pluck()
        .get(),
    };
  } finally {
    db.close();
  }
}

/** Announces and sends what is missing, as a window would after its core came back. Ends quietly when the core dies under it. */
async function send(core: CorePort, missing: readonly MixedFile[]): Promise<void> {
  const announced = missing.map(({ name, bytes }) => ({ name, byteCount: bytes.length }));
  const begun = await core.dispatch('imports.begin', { files: announced });
  if (!begun.ok) return;
  const { uploads } = begun.value as { uploads: (string | null)[] };
  for (const [index, uploadId] of uploads.entries()) {
    const bytes = missing[index]?.bytes ?? new Uint8Array(0);
    const sent = await core.dispatch('imports.upload', { uploadId, offset: 0, chunk: Buffer.from(bytes).toString('base64'), last: true });
    if (!sent.ok) return;
  }
}

/** Waits until nothing is being read, and answers what can be taken over. */
async function readable(core: CorePort): Promise<ProposalId[]> {
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const stop = core.subscribe(() => {
        stop();
        resolve();
      });
    });
    const batches = await ask(core, 'imports.list', {});
    if (!batches.some((batch) => batch.running)) {
      return batches
        .toReversed()
        .flatMap((batch) => batch.proposals)
        .filter((row) => row.state === 'clear' || row.state === 'look')
        .map((row) => row.id);
    }
    await changed;
  }
}

it(`reads every file once and takes every report over once, though the core is killed ${kills} times on the way`, async () => {
  const calm = await freshFolder('calm');
  const control = createKillableCore(calm);
  await control.start();
  await send(control.port, files);
  await ask(control.port, 'proposals.commit', { ids: await readable(control.port) });
  await control.kill();
  const expected = look(calm);

  const library = await freshFolder('killed');
  const core = createKillableCore(library);
  const endings: string[] = [];
  for (let round = 0; round < kills; round += 1) {
    expect(await core.start()).toEqual([]);
    const stored = round === 0 ? [] : endings;
    const missing = files.filter((file) => !stored.includes(file.name));
    const sending = missing.length > 0 ? send(core.port, missing) : Promise.resolve();
    await new Promise((next) => setTimeout(next, 20 + Math.random() * 700));
    await core.kill();
    await sending;
    endings.splice(0, Infinity, ...look(library).stored);
  }
  await core.start();
  await send(
    core.port,
    files.filter((file) => !endings.includes(file.name)),
  );
  const ids = await readable(core.port);
  // The last kill falls into the taking over: what its steps had not come to is still in review, whole, and can be taken over.
  const taking = core.port.dispatch('proposals.commit', { ids });
  await new Promise((next) => setTimeout(next, Math.random() * 400));
  await core.kill();
  await taking;
  await core.start();
  const left = await readable(core.port);
  expect(ids).toEqual(expect.arrayContaining(left));
  if (left.length > 0) await ask(core.port, 'proposals.commit', { ids: left });
  await core.kill();

  const found = look(library);
  expect(found.files).toEqual(expected.files);
  expect(new Set(found.files.map((file) => file.file_name)).size).toBe(found.files.length);
  expect([...new Set(found.files.map((file) => file.state))].sort()).toEqual([...new Set(expected.files.map((file) => file.state))].sort());
  expect(found.articles).toEqual(expected.articles);
  expect(found.unnamed).toBe(0);
}, 600_000);
