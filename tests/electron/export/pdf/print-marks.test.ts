import { PDFArray, PDFDocument } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { contentStreams } from '#electron/export/pdf/content-streams.ts';
import { pdfName } from '#electron/export/pdf/pdf-objects.ts';
import { addPrintMarks } from '#electron/export/pdf/print-marks.ts';

const millimetres = (points: number): number => Math.round((points / 72) * 25.4 * 10) / 10;

/** A box by its corner and its size, in millimetres. */
const box = ({ x, y, width, height }: ReturnType<PDFPage['getTrimBox']>): number[] => [x, y, width, height].map(millimetres);

async function marked(...sizes: readonly (readonly [width: number, height: number])[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  for (const [width, height] of sizes) document.addPage([width, height]).drawLine({ start: { x: 5, y: 5 }, end: { x: 9, y: 9 } });
  await addPrintMarks(document);
  return PDFDocument.load(await document.save());
}
const a4 = [595.28, 841.89] as const;
const a5 = [419.53, 595.28] as const;

const source = (document: PDFDocument, index: number): string =>
  [...contentStreams(document)][index]?.map((stream) => stream.source).join('') ?? '';

describe('marks for the cut', () => {
  it('lie around a page that stays where it was, with three millimetres of bleed', async () => {
    const [page] = (await marked(a4)).getPages();
    expect(page && [box(page.getTrimBox()), box(page.getBleedBox()), box(page.getMediaBox()), box(page.getCropBox())]).toEqual([
      [0, 0, 210, 297],
      [-3, -3, 216, 303],
      [-10, -10, 230, 317],
      [-10, -10, 230, 317],
    ]);
  });

  it('are two lines at each corner, outside of the bleed, and belong to the sheet', async () => {
    const document = await marked(a4);
    const drawn = source(document, 0);
    const lines = [...drawn.matchAll(/^(\S+) (\S+) m (\S+) (\S+) l S$/gm)].map(([, ...places]) =>
      places.map((place) => millimetres(Number(place))),
    );
    const corners = lines.map(([fromX = 0, fromY = 0, toX = 0, toY = 0]) =>
      fromX === toX
        ? `${fromX === 0 ? 'left' : fromX === 210 ? 'right' : '?'} ${toY}`
        : `${fromY === 0 ? 'bottom' : fromY === 297 ? 'top' : '?'} ${toX}`,
    );
    expect(corners.sort()).toEqual([
      'bottom -8.5',
      'bottom 218.5',
      'left -8.5',
      'left 305.5',
      'right -8.5',
      'right 305.5',
      'top -8.5',
      'top 218.5',
    ]);
    expect(lines.every(([x = 0, y = 0]) => x < -3 || x > 213 || y < -3 || y > 300)).toBe(true);
    expect(drawn).toMatch(/^\/Artifact <<\/Type \/Page>> BDC\nq\n/);
    expect(drawn).toContain('EMC');
  });

  it('are kept once for all pages of a size, and painted before the page', async () => {
    const document = await marked(a4, a4, a5);
    const contents = document.getPages().map(({ node }) => node.lookup(pdfName('Contents'), PDFArray));
    const [first, second, third] = contents.map((streams) => String(streams.get(0)));
    expect([first === second, first === third, contents.map((streams) => streams.size() > 1)]).toEqual([true, false, [true, true, true]]);
    expect(box(document.getPage(2).getTrimBox())).toEqual([0, 0, 148, 210]);
  });

  it('come to a page without contents as well', async () => {
    const document = await PDFDocument.create();
    document.addPage([...a4]);
    await addPrintMarks(document);
    expect(source(document, 0)).toContain('BDC');
  });
});
