import { tmpdir } from 'node:os';
import { afterAll, expect, it } from 'vitest';
import { createHeadlessHost } from '#electron/host/chromium/headless-host.ts';
import { jointsOf } from '#electron/ipc/export-handlers.ts';
import { documentOf, headingBlock, imageBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import { defaultExportOptions } from '#shared/model/export.ts';
import { variedReport } from '../../bench/print/varied-report.ts';
import { fileFormat } from '../../support/file-format.ts';
import { setTexts } from '../print-pages/set-texts.ts';

const host = createHeadlessHost({ rendererFolder: tmpdir(), exportFolder: tmpdir() });
afterAll(() => host.quit());

const sample = variedReport(8, 10);
const picture = sample.article.body.root.children.find(({ type }) => type === 'image');
const [assetId = ''] = picture?.type === 'image' && picture.assetId !== null ? [picture.assetId] : ['b'.repeat(64)];
const paragraph = (name: string): BlockNode =>
  paragraphBlock([textInline(`${name}. ${'Die Gemeinde hat ihre Akten in diesem Jahr vollständig umgestellt. '.repeat(6)}`)]);
const shown: BlockNode = imageBlock({ assetId, alt: 'Ein Rathaus', caption: 'Das Rathaus', credit: '' });

/** The first page that each text stands on, by its first word. */
async function pagesOf(blocks: readonly BlockNode[]): Promise<ReadonlyMap<string, number>> {
  const report = {
    ...sample,
    article: { ...sample.article, header: { ...sample.article.header, lead: '' }, body: documentOf([...blocks]) },
  };
  const pdf = await fileFormat('article-pdf', 'article').render(report, {
    printToPdf: host.printToPdf,
    options: { ...defaultExportOptions, layout: 'large' },
    jointsOf,
    signal: new AbortController().signal,
    report: () => undefined,
  });
  return new Map(
    (await setTexts(pdf)).map(({ columns }) => [
      /[A-Z]\w*(?=\.)|Das Rathaus|Zwischentitel/.exec(columns[0]?.lines[0] ?? '')?.[0] ?? '',
      columns[0]?.page ?? 0,
    ]),
  );
}

it('lets text fill the page before a picture that fits no more, and puts the picture onto the next', async () => {
  const pages = await pagesOf([paragraph('Eins'), shown, paragraph('Zwei'), paragraph('Drei'), paragraph('Vier')]);
  expect(pages.get('Zwei')).toBe(1);
  expect(pages.get('Das Rathaus')).toBe(2);
  expect(pages.get('Vier')).toBe(2);
}, 60_000);

it('lets no subhead pass a picture', async () => {
  const pages = await pagesOf([paragraph('Eins'), shown, headingBlock('h2', [textInline('Zwischentitel')]), paragraph('Zwei')]);
  expect([pages.get('Das Rathaus'), pages.get('Zwischentitel'), pages.get('Zwei')]).toEqual([2, 2, 2]);
}, 60_000);
