import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkPdfCommand } from '#electron/cli/check-pdf-command.ts';
import { accessiblePdf } from '#electron/export/pdf/accessible-pdf.ts';
import { documentDetails } from '#electron/export/pdf/document-details.ts';
import { hardPage, openPrinter } from '../export/pdf/print.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'umbruch-check-pdf-'));
  const printer = await openPrinter();
  const printed = await printer.print(hardPage);
  await printer.close();
  await writeFile(at('roh.pdf'), printed);
  await writeFile(at('gut.pdf'), await accessiblePdf(printed, documentDetails(hardPage), new AbortController().signal));
  await writeFile(at('text.pdf'), 'kein PDF');
}, 60_000);

// Whether this machine has qpdf must not decide what is printed.
beforeEach(() => void vi.stubEnv('PATH', folder));

/** Puts a program named qpdf into the search path that says so and ends so. */
async function installQpdf(said: string, code: number): Promise<void> {
  await writeFile(at('qpdf'), `#!/bin/sh\n[ "$1" = --check ] || exit 1\necho "${said}" >&2\nexit ${code}\n`);
  await chmod(at('qpdf'), 0o755);
}

async function run(names: readonly string[], json = false): Promise<{ ok: boolean; lines: string[] }> {
  const lines: string[] = [];
  const ok = await checkPdfCommand(names.map(at), json, (line) => lines.push(line));
  return { ok, lines };
}

describe('umbruch check-pdf', () => {
  it('says that a good file follows both standards', async () => {
    expect(await run(['gut.pdf'])).toEqual({
      ok: true,
      lines: [`${at('gut.pdf')}: folgt PDF/UA-1 und PDF/A-2a, soweit eine Maschine das prüfen kann`],
    });
  });

  it('names each clause that a file fails, and goes on with the next file', async () => {
    const { ok, lines } = await run(['roh.pdf', 'text.pdf', 'gut.pdf']);
    expect(ok).toBe(false);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/roh\.pdf: \d+ Anforderungen nicht erfüllt\n {2}A-2a 6\.1\.3 id: trailer\n/);
    expect(lines[1]).toBe(`${at('text.pdf')}: lässt sich nicht als PDF lesen`);
  });

  it('gives every clause as JSON', async () => {
    const { lines } = await run(['gut.pdf'], true);
    const { file, ok, clauses } = JSON.parse(lines[0] ?? '') as {
      file: string;
      ok: boolean;
      clauses: { id: string; looked: number; failed: number }[];
    };
    expect([file, ok]).toEqual([at('gut.pdf'), true]);
    expect(clauses.find(({ id }) => id === 'UA-1 7.3 figure-alt')).toMatchObject({ looked: 2, failed: 0 });
  });

  it.skipIf(process.platform === 'win32')('asks qpdf, too, where it is installed', async () => {
    await installQpdf('', 0);
    expect((await run(['gut.pdf'])).lines).toEqual([
      `${at('gut.pdf')}: folgt PDF/UA-1 und PDF/A-2a, soweit eine Maschine das prüfen kann (auch qpdf findet nichts)`,
    ]);
    await installQpdf('WARNING: file is damaged', 3);
    expect(await run(['gut.pdf'])).toEqual({
      ok: false,
      lines: [`${at('gut.pdf')}: 1 Anforderung nicht erfüllt\n  WARNING: file is damaged`],
    });
    // A program that ends otherwise has checked nothing.
    await installQpdf('no such option', 1);
    expect(await run(['gut.pdf'])).toMatchObject({ ok: true, lines: [expect.not.stringContaining('qpdf')] });
  });

  it('wants a file', async () => {
    await expect(checkPdfCommand([], false, () => undefined)).rejects.toMatchObject({ fault: { code: 'invalid-input' } });
  });
});
