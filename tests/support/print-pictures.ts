/**
 * Pictures of every page of every layout, to be judged by eye: `node tests/support/print-pictures.ts [FOLDER]` (docs/screens/print).
 * Needs `pdftoppm` of poppler-utils.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportInput } from '#electron/export/format.ts';
import { layouts } from '#electron/export/layouts.ts';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ExportSubjectKind } from '#shared/model/export.ts';
import { longReport } from '../bench/print/long-report.ts';
import { variedReports } from '../bench/print/many-reports.ts';
import { sampleNewsletterInput } from '../electron/export/sample.ts';
import { fileFormat } from './file-format.ts';

const resolution = 56;
const folder = process.argv[2] ?? 'docs/screens/print';

const inputs: Readonly<Record<ExportSubjectKind, () => ExportInput>> = {
  article: longReport,
  newsletter: sampleNewsletterInput,
  reports: () => variedReports(3),
};

const scratch = mkdtempSync(join(tmpdir(), 'umbruch-pictures-'));
const host = createHeadlessHost({ rendererFolder: scratch, exportFolder: scratch });
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (/^[a-z]+-\d+\.png$/.test(name)) rmSync(join(folder, name));
for (const { id, subject } of layouts) {
  const input = inputs[subject]();
  const pdf = await fileFormat(`${input.kind}-pdf`, input.kind).render(input, {
    printToPdf: host.printToPdf,
    options: { ...defaultExportOptions, layout: id },
    jointsOf,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  const path = join(scratch, `${id}.pdf`);
  writeFileSync(path, pdf);
  execFileSync('pdftoppm', ['-r', String(resolution), '-png', path, join(scratch, id)]);
  const pages = readdirSync(scratch).filter((name) => name.startsWith(`${id}-`) && name.endsWith('.png'));
  for (const [at, page] of pages.sort().entries()) copyFileSync(join(scratch, page), join(folder, `${id}-${at + 1}.png`));
  console.log(`${id}: ${pages.length} pages`);
}
await host.quit();
rmSync(scratch, { recursive: true });
