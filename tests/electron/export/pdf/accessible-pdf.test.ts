import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessiblePdf } from '#electron/export/pdf/accessible-pdf.ts';
import { contentStreams } from '#electron/export/pdf/content-streams.ts';
import { documentDetails } from '#electron/export/pdf/document-details.ts';
import { createFontMaps, markedText } from '#electron/export/pdf/marked-text.ts';
import { textAt } from '#electron/export/pdf/pdf-objects.ts';
import { contentKey, contentsOf, elementsOf, readStructureTree } from '#electron/export/pdf/structure-tree.ts';
import type { StructureKid } from '#electron/export/pdf/structure-tree.ts';
import { hardPage, openPrinter } from './print.ts';
import type { Printer } from './print.ts';

let printer: Printer;
let printed: Uint8Array;
beforeAll(async () => {
  printer = await openPrinter();
  printed = await printer.print(hardPage);
}, 60_000);
afterAll(() => printer.close());

const details = documentDetails(hardPage);
const mend = (bytes: Uint8Array): Promise<Uint8Array> => accessiblePdf(bytes, details, new AbortController().signal);
const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

/** A tree in short: `P(· Link(· @))`, where a dot is a run of text and @ an annotation. */
function outline(kids: readonly StructureKid[]): string {
  const parts = kids.map((kid) => {
    if (kid.kind === 'element') return `${kid.type}${kid.kids.length > 0 ? `(${outline(kid.kids)})` : ''}`;
    return kid.kind === 'object' ? '@' : '·';
  });
  return parts.join(' ').replace(/·(?: ·)+/g, '·');
}
/** The blocks of the document, each in short. */
async function blocks(bytes: Uint8Array): Promise<string[]> {
  const document = await load(bytes);
  const [root] = readStructureTree(document.context, document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
  return (root?.kids ?? []).map((kid) => outline([kid]));
}

/** What the links say of themselves. */
const linksOf = async (bytes: Uint8Array): Promise<(string | null)[]> =>
  (await load(bytes)).context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.get(PDFName.of('Subtype')) === PDFName.of('Link') ? [textAt(object, 'Contents')] : [],
    );

describe('the step after printing', () => {
  it('makes a tree of paragraphs, lists, tables, figures and links without noise', async () => {
    expect(await blocks(await mend(printed))).toEqual([
      'H1(·)',
      'P(· Em(·) · Code(·) · Link(· @) · Link(· @) ·)',
      'L(LI(Lbl(·) LBody(· L(LI(Lbl(·) LBody(· L(LI(Lbl(·) LBody(·)) LI(Lbl(·) LBody(P(·) P(·))))))))) LI(Lbl(·) LBody(· Link(· @))))',
      'Table(Caption(·) TR(TH(·) TH(·)) TR(TH(·) TH(·)) TR(TH(·) TD(·) TD(·)) TR(TD(·) TD(·) TD(·)) TR(TD(·)) TR(TD(·) TD(·) TD(·)))',
      'Figure(·)',
      'Div(Figure(·) Caption(·))',
      'H2(·)',
      'P(· Link(· @) ·)',
      'L(LI(Lbl(·) LBody(·)))',
      // Terms and explanations, preformatted lines, what is folded and what it holds.
      ...Array<string>(4).fill('P(·)'),
      'P(·)',
      ...Array<string>(2).fill('P(·)'),
      'BlockQuote(P(·))',
      'Aside(P(·))',
      'H3(·)',
      'P(· Link(· @))',
      'P(· Link(· @))',
    ]);
  });

  it('loses no word and changes no order', async () => {
    const words = async (bytes: Uint8Array): Promise<string[]> => {
      const document = await load(bytes);
      const fontMaps = createFontMaps(document.context);
      const texts = new Map(
        [...contentStreams(document)]
          .flat()
          .flatMap((stream) => [...markedText(stream, fontMaps)].map(([mcid, text]) => [contentKey(stream.owner, mcid), text] as const)),
      );
      const roots = readStructureTree(document.context, document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
      return [...contentsOf(roots)].flatMap(({ owner, mcid }) => texts.get(contentKey(owner, mcid)) ?? []);
    };
    const before = await words(printed);
    expect(before).toContain('Halb durchsichtig');
    expect(before.length).toBeGreaterThan(60);
    expect(await words(await mend(printed))).toEqual(before);
  });

  it('says what the page says of itself, in the Info dictionary too', async () => {
    const document = await load(await mend(printed));
    expect([document.getTitle(), document.getAuthor(), document.getSubject(), document.getKeywords()]).toEqual([
      'Prüfstand <Randfälle>',
      'Karin Muster & Co',
      'Alles, was schwer ist',
      'Zähler, Netz',
    ]);
  });

  it('keeps the language of a passage', async () => {
    const document = await load(await mend(printed));
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const said = [...elementsOf(readStructureTree(document.context, root))].flatMap(({ dict, type }) => {
      const language = textAt(dict, 'Lang');
      return language === null ? [] : [`${type} ${language}`];
    });
    expect(said).toEqual(['Document de', 'Em en']);
  });

  it('describes links by their words, and by the address where that is another', async () => {
    expect(await linksOf(await mend(printed))).toEqual([
      'Verweis: https://a.example/x?y=1&z=2',
      'Sprung',
      'Link: https://b.example/',
      'Link darin: https://c.example/',
      '1',
      'zurück',
    ]);
  });

  it('describes a link over several lines as it is read', async () => {
    const soft = '<span class="hyphen" role="insertion" lang="zxx">-</span><br class="line-end">';
    const end = '<br class="line-end">';
    const link = (address: string, words: string): string => `<p style="width:8em"><a href="${address}">${words}</a></p>`;
    const html =
      '<!doctype html><html lang="de"><title>x</title>' +
      link('https://a.example/', `Verwal${soft}tungsportal der ${end}<b>Stadt</b>`) +
      link('https://a.example/', 'Portal der Stadt am Marktplatz mit CO<sub>2</sub>-Rechner<sup>1</sup>') +
      link('https://a.example/', `IT-${end}Netz für Kauf- ${end}und Mietpreise`) +
      link('https://b.example/amt/verwaltung.html', `https://b.example/${end}amt/verwaltung.${end}html`) +
      link('mailto:redaktion@b.example', `redaktion@b.${end}example`);
    expect((await linksOf(await mend(await printer.print(html)))).filter((text, index, all) => text !== all[index - 1])).toEqual([
      'Verwaltungsportal der Stadt: https://a.example/',
      'Portal der Stadt am Marktplatz mit CO2-Rechner1: https://a.example/',
      'IT-Netz für Kauf- und Mietpreise: https://a.example/',
      'https://b.example/amt/verwaltung.html',
      'redaktion@b.example: mailto:redaktion@b.example',
    ]);
  });

  it('keeps the bookmarks and where they lead', async () => {
    const titles = async (bytes: Uint8Array): Promise<readonly (readonly [string | null, string | undefined])[]> =>
      (await load(bytes)).context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict && object.has(PDFName.of('Dest')) && object.has(PDFName.of('Title'))
            ? [[textAt(object, 'Title'), object.get(PDFName.of('Dest'))?.toString()] as const]
            : [],
        );
    const before = await titles(printed);
    expect(before.map(([title]) => title)).toEqual(['Randfälle', 'Halb durchsichtig', 'Ziel']);
    expect(await titles(await mend(printed))).toEqual(before);
  });

  it('gives the same bytes for the same PDF, and is smaller than what was printed', async () => {
    const [one, two] = [await mend(printed), await mend(printed)];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(one.length).toBeLessThan(printed.length);
  });

  it('skips no level of headings, and keeps which stands below which', async () => {
    const levels = async (...tags: number[]): Promise<string[]> => {
      const body = tags.map((level) => `<h${level}>Kopf</h${level}><p>Text</p>`).join('');
      const bytes = await mend(await printer.print(`<!doctype html><html lang="de"><title>x</title>${body}`));
      return (await blocks(bytes)).flatMap((block) => /^H\d/.exec(block)?.[0] ?? []);
    };
    expect(await levels(1, 2, 3, 2, 3)).toEqual(['H1', 'H2', 'H3', 'H2', 'H3']);
    expect(await levels(1, 3, 3, 2, 3)).toEqual(['H1', 'H2', 'H2', 'H2', 'H3']);
    expect(await levels(2, 4, 3, 2)).toEqual(['H1', 'H2', 'H2', 'H1']);
  });

  it('says a hyphen at the end of a line as a soft one, and leaves those of the text', async () => {
    const hyphen = (sign: string): string => `<span class="hyphen" role="insertion" lang="zxx">${sign}</span><br class="line-end">`;
    const hyphens =
      `<p>Nieder${hyphen('-')}spannungs${hyphen('\u2010')}<b>netz</b></p>` +
      '<p>E-Mail, <b>- so</b>, <i>IT</i>-<b>Netz</b>, 3<b>-</b><br>4</p><ul><li>-</li></ul>' +
      '<p><a href="https://a.example">Bitkom</a>-<br class="line-end">Umfrage, <b>Open</b>-<br class="line-end">Source, <b>Kauf</b>- <br class="line-end">und Miete</p>' +
      '<h2 style="width:3em"><i>Bitkom</i>-Umfrage</h2>';
    const html = `<!doctype html><html lang="de"><title>x</title>${hyphens}`;
    const document = await load(await mend(await printer.print(html)));
    const source = [...contentStreams(document)]
      .flat()
      .map((stream) => stream.source)
      .join('\n');
    expect(source.match(/\/ActualText <[^>]*>/g)).toEqual(Array(2).fill('/ActualText <FEFF00AD>'));
    // The marks of ours are no longer needed.
    expect((await blocks(await mend(await printer.print(html))))[0]).toBe('P(·)');
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const languages = [...elementsOf(readStructureTree(document.context, root))].map(({ dict }) => textAt(dict, 'Lang'));
    expect(languages).not.toContain('zxx');
  });

  it('makes soft ones of all hyphens that the engine set, and of no other', async () => {
    const request = JSON.stringify({ justified: [], ragged: ['p'], exceptions: [], joints: {} }).replaceAll('"', '&quot;');
    const text = 'Die Verwaltungsdigitalisierung der <b>Bitkom</b>-Umfrage beginnt mit der Informationssicherheit. '.repeat(8);
    const html = `<!doctype html><html lang="de" data-typeset="${request}"><title>x</title><style>p{width:9em}.set{white-space:nowrap}</style><p>${text}</p>`;
    const document = await load(await mend(await printer.print(html)));
    const fontMaps = createFontMaps(document.context);
    const pieces = [...contentStreams(document)].flat().flatMap((stream) =>
      [...markedText(stream, fontMaps)].map(([mcid, piece]) => ({
        piece,
        isSoft: stream.source.includes(`/MCID ${mcid} /ActualText <FEFF00AD>`),
      })),
    );
    const soft = pieces.filter(({ isSoft }) => isSoft);
    expect(soft.length).toBeGreaterThan(8);
    expect(soft.every(({ piece }) => piece === '-')).toBe(true);
    // Those of the text stay, wherever the line ends; no word is left that ends in a hyphen of ours.
    expect(pieces.filter(({ piece, isSoft }) => !isSoft && piece.startsWith('-'))).toHaveLength(8);
  });

  it('keeps a paragraph that runs over two pages in one piece', async () => {
    const lines = 'Die Stadtwerke vermessen ihr Netz. '.repeat(40);
    const html = `<!doctype html><html lang="de"><title>x</title><style>@page{size:A5}</style><p>${lines}</p><p>${lines.repeat(2)}</p>`;
    const document = await load(await mend(await printer.print(html)));
    expect(document.getPageCount()).toBe(2);
    const [root] = readStructureTree(document.context, document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
    const pages = (root?.kids ?? []).map((kid) => new Set([...contentsOf([kid])].map(({ page }) => page)).size);
    expect(pages).toEqual([1, 2]);
  });

  it('claims nothing for a PDF without structure', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const bytes = await document.save();
    expect(await mend(bytes)).toBe(bytes);
  });

  it('gives a PDF without structure the marks for the cut that were asked for', async () => {
    const document = await PDFDocument.create();
    document.addPage([200, 300]);
    const bytes = await accessiblePdf(await document.save(), details, new AbortController().signal, { withMarks: true });
    const page = (await load(bytes)).getPage(0);
    expect(page.getTrimBox()).toEqual({ x: 0, y: 0, width: 200, height: 300 });
    expect(page.getMediaBox().width).toBeGreaterThan(200);
  });

  it('leaves no failure behind that nobody hears of when it is cancelled', async () => {
    const document = await load(printed);
    const assign = vi.spyOn(document.context, 'assign').mockImplementation(() => {
      throw new Error('no room');
    });
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    const cancelled = accessiblePdf(printed, details, AbortSignal.abort(), { read: document });
    await expect(cancelled).rejects.toMatchObject({ fault: { code: 'cancelled' } });
    await vi.waitFor(() => expect(assign).toHaveBeenCalled());
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('can be cancelled', async () => {
    await expect(accessiblePdf(printed, details, AbortSignal.abort())).rejects.toMatchObject({ fault: { code: 'cancelled' } });
  });
});
