import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import type { ExportInput } from '#electron/export/format.ts';
import { articleStory } from '#electron/export/story/article-story.ts';
import { extractDocx } from '#electron/import/extract/office/docx.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { noOptions } from '#electron/import/options.ts';
import { headingBlock, imageBlock, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { pngOf } from '../../../support/pictures.ts';
import { sampleInput, samplePicture } from '../sample.ts';
import { readLine, toldLines } from '../story/story-lines.ts';
import { collection, variedReports, withBody } from '../story/varied-reports.ts';
import { exportContext } from '../story/export-context.ts';

const write = (input: ExportInput): Promise<Uint8Array> => docxFormat.render(input, exportContext());

async function partsOf(input: ExportInput): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await write(input));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}
const partOf = async (input: ExportInput, name: string): Promise<string> => (await partsOf(input)).get(name) ?? 'missing';
const body = (input: ExportInput): Promise<string> => partOf(input, 'word/document.xml');

async function readBack(input: ExportInput) {
  const found: FoundPart[] = [];
  const read = await extractDocx(
    { fileName: 'bericht.docx', bytes: await write(input) },
    { options: noOptions, emit: (part) => void found.push(part), alive: () => undefined, room: () => Promise.resolve() },
  );
  if (!read.ok || read.value.kind !== 'document') throw new Error('not read');
  return { lines: read.value.document.lines, meta: read.value.document.meta, warnings: read.value.warnings, found };
}
const mainLines = async (input: ExportInput) => (await readBack(input)).lines.filter((line) => line.region === 'main').map(readLine);

/** Paragraph styles in the order of the text, by the names an editor sees. */
async function stylesUsed(input: ExportInput): Promise<string[]> {
  const parts = await partsOf(input);
  const names = new Map(
    [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]+)"><w:name w:val="([^"]+)"/g)].map(([, id, name]) => [id, name]),
  );
  return [...(parts.get('word/document.xml') ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(
    ([, id]) => names.get(id) ?? `${id ?? ''}?`,
  );
}

describe('a report as a Word document', () => {
  it('reads back with the same text, structure, marks and links', async () => {
    expect(await mainLines(sampleInput())).toEqual(toldLines(articleStory(sampleInput())));
    const { warnings, found } = await readBack(sampleInput());
    expect(warnings).toEqual([]);
    expect(
      found.map(
        (part) => part.kind === 'asset' && Buffer.compare(part.bytes, sampleInput().pictures.get(samplePicture)?.bytes ?? Buffer.of()),
      ),
    ).toEqual([0]);
  });

  it('reads back the same for twenty reports of every shape', async () => {
    for (const report of variedReports(20)) expect(await mainLines(report)).toEqual(toldLines(articleStory(report)));
  });

  it('sets every paragraph in a style with a German name', async () => {
    expect(await stylesUsed(sampleInput())).toEqual([
      'Dachzeile',
      'Überschrift',
      'Unterzeile',
      'Vorspann',
      'Vorspann',
      'Fließtext',
      'Zwischentitel',
      'Fließtext',
      'Kleiner Zwischentitel',
      'Zitat',
      'Aufzählung',
      'Aufzählung',
      'Nummerierung',
      'Nummerierung',
      'Nummerierung',
      'Bild',
      'Bildunterschrift',
      'Fließtext',
      'Quelle',
      'Verweise',
      'Verweise',
      'Verweise',
      'Stichwörter',
      'Angaben',
      'Kastentitel',
      'Kastentext',
      'Kastentitel',
      'Kastentext',
    ]);
  });

  it('is German, and bases its headings on those that Word navigates by', async () => {
    const styles = await partOf(sampleInput(), 'word/styles.xml');
    expect(styles).toContain('<w:lang w:val="de-DE"');
    const based = (name: string) => new RegExp(`<w:name w:val="${name}"/><w:basedOn w:val="([^"]+)"`).exec(styles)?.[1];
    expect(['Überschrift', 'Zwischentitel', 'Kleiner Zwischentitel'].map(based)).toEqual(['Heading1', 'Heading2', 'Heading3']);
    expect(
      [...styles.matchAll(/<w:name w:val="(heading \d)"\/>.{0,200}?<w:outlineLvl w:val="(\d)"/g)].map(([, name, level]) => [name, level]),
    ).toEqual([
      ['heading 1', '0'],
      ['heading 2', '1'],
      ['heading 3', '2'],
    ]);
  });

  it('leaves no level of headings out, whatever the writer chose', async () => {
    const levels = await body(withBody([headingBlock('h3', [textInline('Klein')]), paragraphBlock([textInline('Text.')])]));
    expect(levels).toContain('<w:pStyle w:val="KleinerZwischentitel"/><w:outlineLvl w:val="1"/>');
  });

  it('begins a list that counts at its own number, in its own depth', async () => {
    const list = listBlock(true, [[textInline('vier')], [textInline('fünf')]]);
    list.start = 4;
    const inner = listBlock(true, [[textInline('innen')]]);
    list.children[1]?.children.push(inner);
    const parts = await partsOf(withBody([list, listBlock(false, [[textInline('Punkt')]])]));
    expect(
      [...(parts.get('word/document.xml') ?? '').matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d)"/g)].map(([, a, b]) => [a, b]),
    ).toEqual([
      ['0', '2'],
      ['0', '2'],
      ['1', '3'],
      ['0', '1'],
    ]);
    expect(parts.get('word/numbering.xml')).toContain(
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>',
    );
    expect(parts.get('word/numbering.xml')).toContain(
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/>',
    );
  });

  it('puts the list that the editor indented below the item before it', async () => {
    const outer = listBlock(true, [[textInline('eins')], [], [textInline('zwei')]]);
    outer.children[1]?.children.push(listBlock(false, [[textInline('innen')]]));
    expect((await mainLines(withBody([outer]))).filter(({ kind }) => kind === 'list-item').map(({ level, text }) => [level, text])).toEqual(
      [
        [1, 'eins'],
        [2, 'innen'],
        [1, 'zwei'],
      ],
    );
  });

  it('makes a picture no wider than the text, says what it shows, and keeps it with its caption', async () => {
    const input = { ...sampleInput(), pictures: new Map([[samplePicture, { mediaType: 'image/png', bytes: pngOf(4_000, 1_000) }]]) };
    const text = await body(input);
    expect(text).toContain('<wp:extent cx="5759450" cy="1439863"/>');
    expect(text).toContain('descr="Ein Zähler im Keller"');
    expect(text).toMatch(/<w:pStyle w:val="Bild"\/><\/w:pPr>.{1,3000}<w:pStyle w:val="Bildunterschrift"\/>/);
    expect(await partOf(input, 'word/styles.xml')).toMatch(/<w:name w:val="Bild"\/>.{0,160}<w:keepNext\/>/);
  });

  it('keeps a small picture small, and a tall one on its page', async () => {
    const sized = async (width: number, height: number) => {
      const pictures = new Map([[samplePicture, { mediaType: 'image/png', bytes: pngOf(width, height) }]]);
      return /<wp:extent cx="(\d+)" cy="(\d+)"/
        .exec(await body({ ...sampleInput(), pictures }))
        ?.slice(1)
        .map(Number);
    };
    expect(await sized(96, 48)).toEqual([914_400, 457_200]);
    expect(await sized(1_000, 9_000)).toEqual([720_000, 6_480_000]);
  });

  it('says in words what a picture shows that Word cannot draw', async () => {
    const webp = new Uint8Array(Buffer.from('524946462400000057454250565038200000000000000000009d012a0a000a00', 'hex'));
    const input = { ...sampleInput(), pictures: new Map([[samplePicture, { mediaType: 'image/webp', bytes: webp }]]) };
    expect((await mainLines(input)).filter(({ kind }) => kind === 'caption').map(({ text }) => text)).toEqual([
      '[Bild: Ein Zähler im Keller (https://bilder.example/zaehler.png)]',
      'Der erste Zähler Foto: Karin Muster',
    ]);
    expect([...(await partsOf(input)).keys()].filter((name) => name.includes('media'))).toEqual([]);
    const gone = withBody([imageBlock({ assetId: 'b'.repeat(64), alt: 'Nur der Ersatztext ist da' })]);
    expect((await mainLines(gone)).map(({ text }) => text)).toContain('[Bild: Nur der Ersatztext ist da]');
  });

  it('says in its properties what it is, who wrote it, and of which day', async () => {
    expect(await partOf(sampleInput(), 'docProps/core.xml')).toContain(
      '<dc:title>Hundert Zähler lernen sprechen</dc:title><dc:creator>Karin Muster</dc:creator><cp:keywords>Zähler; Funk</cp:keywords><dc:description>Hundert Zähler funken ihre Werte.</dc:description><dc:language>de-DE</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2018-11-09T00:00:00Z</dcterms:created>',
    );
  });

  it('holds only well-formed parts, however hostile the words', async () => {
    const word = ' ]]>\u0000\u0008\uFFFE\uD800<w:p>&#0;&amp;"\'\u202E\u2028\t';
    for (const [name, xml] of await partsOf(sampleInput(word))) {
      if (name.startsWith('word/media/')) continue;
      const parser = new SaxesParser({ xmlns: true });
      expect(() => parser.write(xml).close(), name).not.toThrow();
    }
    const kinds = (lines: readonly { readonly kind: string }[]) => lines.map(({ kind }) => kind);
    expect(kinds(await mainLines(sampleInput(word)))).toEqual(kinds(toldLines(articleStory(sampleInput(word)))));
  });

  it('puts the rules of paragraphs, letters and styles in the order that the schema demands', async () => {
    // ECMA-376-1, 17.3.1.26, 17.3.2.28, 17.7.4.17: sequences, of which we use these.
    const orders: Readonly<Record<string, string>> = {
      'w:pPr': 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr tabs suppressAutoHyphens spacing ind jc outlineLvl',
      'w:rPr': 'rStyle rFonts b bCs i iCs color sz szCs u vertAlign lang',
      'w:style': 'name basedOn next semiHidden qFormat pPr rPr',
      'w:lvl': 'start numFmt lvlText lvlJc pPr',
      'w:sectPr': 'footerReference pgSz pgMar',
      'w:settings': 'defaultTabStop autoHyphenation consecutiveHyphenLimit footnotePr compat themeFontLang decimalSymbol listSeparator',
    };
    const wrong: string[] = [];
    let seen = 0;
    for (const [name, xml] of await partsOf(collection(4))) {
      if (!name.startsWith('word/') || !name.endsWith('.xml')) continue;
      const open: { name: string; children: string[] }[] = [];
      const parser = new SaxesParser();
      parser.on('opentag', (tag) => {
        open.at(-1)?.children.push(tag.name.replace('w:', ''));
        open.push({ name: tag.name, children: [] });
      });
      parser.on('closetag', () => {
        const ended = open.pop();
        const order = orders[ended?.name ?? '']?.split(' ');
        if (ended === undefined || order === undefined) return;
        seen += 1;
        const places = ended.children.map((child) => order.indexOf(child));
        if (places.includes(-1) || places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0)))
          wrong.push(`${name} ${ended.name}: ${ended.children.join(' ')}`);
      });
      parser.write(xml).close();
    }
    expect(seen).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it('resolves every relation, style, list and note that it names, and gives each id once', async () => {
    for (const input of [sampleInput(), collection(3)]) {
      const parts = await partsOf(input);
      const text = parts.get('word/document.xml') ?? '';
      const every = (xml: string | undefined, pattern: RegExp): string[] => [...(xml ?? '').matchAll(pattern)].map(([, id]) => id ?? '');
      const relations = every(parts.get('word/_rels/document.xml.rels'), / Id="([^"]+)"/g);
      expect(new Set(relations).size).toBe(relations.length);
      expect(every(text, /r:(?:id|embed)="([^"]+)"/g).filter((id) => !relations.includes(id))).toEqual([]);
      const inside = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+)"\/>/g)].map(
        ([, target]) => `word/${target ?? ''}`,
      );
      expect(inside.filter((name) => !parts.has(name))).toEqual([]);
      const lists = every(parts.get('word/numbering.xml'), /<w:num w:numId="(\d+)"/g);
      expect(every(text, /<w:numId w:val="(\d+)"/g).filter((id) => !lists.includes(id))).toEqual([]);
      const notes = every(parts.get('word/footnotes.xml'), /<w:footnote w:id="(\d+)"/g);
      expect(every(text, /<w:footnoteReference w:id="(\d+)"/g)).toEqual(notes);
      const places = every(text, /<wp:docPr id="(\d+)"/g);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('is the same, byte for byte, whenever and wherever it is written', async () => {
    const zone = process.env['TZ'];
    const first = await write(collection(2));
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      expect(Buffer.compare(first, await write(collection(2)))).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('many reports as one Word document', () => {
  it('has a title, contents that lead to each report, and a page for each', async () => {
    const input = collection(4);
    const text = await body(input);
    const headlines = input.reports.map(({ article }) => article.header.headline);
    const { lines, meta } = await readBack(input);
    expect(lines.find(({ kind }) => kind === 'heading')).toMatchObject({ level: 1, text: 'Dossier Netze' });
    expect(lines.filter(({ region, text: words }) => region === 'navigation' && words !== 'Inhalt').map((line) => line.text)).toEqual(
      headlines,
    );
    expect(
      lines
        .filter(({ kind, level }) => kind === 'heading' && level === 2)
        .map((line) => line.text)
        .filter((one) => headlines.includes(one)),
    ).toEqual(headlines);
    const anchors = [...text.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect([...text.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]+)"/g)].map(([, name]) => name)).toEqual(anchors);
    expect([...text.matchAll(/<w:instrText[^>]*> PAGEREF (\S+) \\h </g)].map(([, name]) => name)).toEqual(anchors);
    // Nothing that Word would ask the reader about.
    expect(text).not.toMatch(/w:dirty|updateFields/);
    expect(text.match(/<w:pageBreakBefore\/>/g)).toHaveLength(4);
    expect(meta.title).toBe('Dossier Netze');
  });

  it('holds every line of every report', async () => {
    const input = collection(6);
    const lines = (await mainLines(input)).map(({ text }) => text.replace(/\[\d+\]/g, '[n]'));
    const told = input.reports.flatMap((report) => toldLines(articleStory(report)).map(({ text }) => text.replace(/\[\d+\]/g, '[n]')));
    expect(lines.filter((text) => text !== 'Dossier Netze' && !text.startsWith('Kommune & Netz · 2.')).toSorted()).toEqual(told.toSorted());
  });

  it('lets others be answered while it is written, and stops when it is cancelled', async () => {
    const few = collection(5);
    const reports = Array.from({ length: 1_000 }, (_, index) => few.reports[index % 5] ?? sampleInput());
    const stop = new AbortController();
    setTimeout(() => {
      stop.abort();
    }, 1);
    await expect(docxFormat.render({ ...few, reports }, exportContext({ signal: stop.signal }))).rejects.toMatchObject({
      fault: { code: 'cancelled' },
    });
  });
});
