import { expect, it } from 'vitest';
import { defaultExportOptions } from '#shared/model/export.ts';
import type { ReportsInput } from '#electron/export/format.ts';
import { chosenFormat } from '#electron/ipc/chosen-format.ts';
import { sampleInput } from '../export/sample.ts';
import { exportContext } from '../../support/export-context.ts';

const options = { ...defaultExportOptions, division: 'each', fileNames: '{nummer} {titel}' } as const;

it('writes the pictures beside a file for each report for InDesign, and counts the report that cannot be written', async () => {
  const unreadable = () => {
    throw new Error('the disk is gone');
  };
  const input: ReportsInput = {
    kind: 'reports',
    title: '',
    day: '2026-11-22',
    reports: [sampleInput(), { ...sampleInput(' zwei'), pictures: { get: unreadable } }],
    settings: sampleInput().settings,
  };
  const begun: string[] = [];
  const failed: string[] = [];
  const format = chosenFormat('icml', 'reports', options);
  if (!('files' in format)) throw new Error('one file cannot hold the pictures');
  const context = exportContext({ options, begins: (name) => begun.push(name), failed: (name) => failed.push(name) });
  const paths: string[] = [];
  for await (const { path } of format.files(input, context)) paths.push(path);
  expect(paths).toEqual([
    '3047 Hundert Zähler lernen sprechen.icml',
    'Bilder/Hundert Zähler lernen sprechen Bild 1.png',
    'Nicht ausgegeben.txt',
  ]);
  expect([begun, failed]).toEqual([
    ['Hundert Zähler lernen sprechen', 'Hundert Zähler lernen sprechen zwei'],
    ['Hundert Zähler lernen sprechen zwei'],
  ]);
});
