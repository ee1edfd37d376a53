import { expect, it } from 'vitest';
import { jointsIn } from '#electron/export/joints.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { fileFormat } from '../../support/file-format.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { sampleInput } from './sample.ts';

const { signal } = new AbortController();

it('finds the joints of the compounds that stand between the tags', async () => {
  const asked: string[] = [];
  const page =
    '<html><title>Kopfzeilentitel</title><body><p class="klassenname">Gemeinderatssitzung, Verwaltung<img src="data:abcdefghijklmnop"></p></body></html>';
  const joints = await jointsIn(page, (word) => (asked.push(word), jointsOf(word)), signal);
  expect(asked).toEqual(['Gemeinderatssitzung', 'Verwaltung']);
  expect(joints).toEqual({ Gemeinderatssitzung: [8, 12] });
});

it('knows joints behind letters that are folded for the search', () => {
  expect(jointsOf('Straßenausbaubeitrag')).toContain(7);
  expect(jointsOf('Größenordnung')).toEqual([6]);
});

it('is no property of another kind, whatever the words are called', async () => {
  expect(await jointsIn('<body>constructor hasOwnProperty __proto__', () => [4], signal)).toEqual({
    constructor: [4],
    hasOwnProperty: [4],
  });
});

it('ends when the export is cancelled', async () => {
  const words = Array.from(
    { length: 300 },
    (_, index) => `wortreihe${'abcdefghij'[index % 10]}${'abcdefghij'[Math.floor(index / 10) % 10]}${'abc'[Math.floor(index / 100)]}`,
  );
  await expect(jointsIn(`<body>${words.join(' ')}`, () => [], AbortSignal.abort())).rejects.toThrow('cancelled');
});

it('hands the joints of a report to the page that is printed', async () => {
  let printed = '';
  const printToPdf = async (html: string) => {
    printed = html;
    return { pdf: new TextEncoder().encode('%PDF-'), report: null };
  };
  const context = { printToPdf, options: defaultExportOptions, jointsOf, signal, report: () => undefined };
  await fileFormat('article-pdf', 'article')
    .render(sampleInput(), context)
    .catch(() => undefined);
  expect(printed).toMatch(/<html lang="de" data-typeset="\{&quot;justified&quot;/);
  expect(printed).toContain('&quot;Sitzungsdienst&quot;:[8]');
});
