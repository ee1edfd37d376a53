import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportInput, ReportsInput } from '#electron/export/format.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { articleStory } from '#electron/export/story/article-story.ts';
import { extractOdt } from '#electron/import/extract/office/odt.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { noOptions } from '#electron/import/options.ts';
import { documentOf, headingBlock, imageBlock, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { exportContext } from '../../../support/export-context.ts';
import { pngOf } from '../../../support/pictures.ts';
import { allElements, named, textIn, xmlTree } from '../../../support/xml-tree.ts';
import { sampleInput, samplePicture } from '../sample.ts';
import { readLine, toldLines } from '../story/story-lines.ts';
import { variedReports } from '../story/varied-reports.ts';

const write = (input: ExportInput): Promise<Uint8Array> => odtFormat.render(input, exportContext());
const filesOf = async (input: ExportInput) => unzipSync(await write(input));

async function fileOf(input: ExportInput, name: string) {
  const bytes = (await filesOf(input))[name];
  if (bytes === undefined) throw new Error(`No ${name}`);
  return xmlTree(bytes);
}

async function readBack(input: ExportInput) {
  const found: FoundPart[] = [];
  const read = await extractOdt(
    { fileName: 'bericht.odt', bytes: await write(input) },
    { options: noOptions, emit: (part) => void found.push(part), alive: () => undefined, room: () => Promise.resolve() },
  );
  if (!read.ok || read.value.kind !== 'document') throw new Error('not read');
  const { lines, meta } = read.value.document;
  return { lines, meta, warnings: read.value.warnings, found, main: lines.filter(({ region }) => region === 'main').map(readLine) };
}

const withBody = (blocks: Parameters<typeof documentOf>[0], bytes?: Uint8Array): ExportInput => {
  const input = sampleInput();
  const pictures = bytes === undefined ? input.pictures : new Map([[samplePicture, { mediaType: 'image/png', bytes }]]);
  return { ...input, pictures, article: { ...input.article, body: documentOf(blocks) } };
};
const collection = (count: number): ReportsInput => ({
  kind: 'reports',
  title: 'Dossier Netze',
  day: '2026-05-02',
  reports: variedReports(count, 7),
  settings: sampleInput().settings,
});

describe('a report as an OpenDocument text', () => {
  it('reads back with the same text, structure, marks and links', async () => {
    const { main, warnings, found } = await readBack(sampleInput());
    expect(main).toEqual(toldLines(articleStory(sampleInput())));
    expect(warnings).toEqual([]);
    expect(found.map(({ kind }) => kind)).toEqual(['asset']);
  });

  it('reads back the same for forty reports of every shape', async () => {
    for (const report of variedReports(40, 3)) expect((await readBack(report)).main).toEqual(toldLines(articleStory(report)));
  });

  it('names its style for every paragraph, and each is declared with a name to read', async () => {
    const content = await fileOf(sampleInput(), 'content.xml');
    const styles = new Map(
      [...named(await fileOf(sampleInput(), 'styles.xml'), 'style:style'), ...named(content, 'style:style')].map(({ attributes }) => [
        attributes['style:name'],
        attributes['style:display-name'] ?? '',
      ]),
    );
    const used = allElements(content).filter(({ name }) => name === 'text:p' || name === 'text:h');
    expect(used.map(({ attributes }) => styles.get(attributes['text:style-name']))).toEqual([
      ...['Dachzeile', 'Heading 1', 'Unterzeile', 'Vorspann', 'Vorspann', 'Fließtext', 'Footnote', 'Zwischentitel', 'Fließtext'],
      ...['Kleiner Zwischentitel', 'Quotations', 'Aufzählung', 'Aufzählung', 'Nummerierung', 'Nummerierung', 'Nummerierung', 'Bild'],
      ...[
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
      ],
      ...['Kastentitel', 'Kastentext'],
    ]);
  });

  it('rests every style on one that is there', async () => {
    const styles = named(await fileOf(sampleInput(), 'styles.xml'), 'style:style').map(({ attributes }) => attributes);
    const names = new Set(styles.map((style) => style['style:name']));
    const wanted = styles.flatMap((style) => [style['style:parent-style-name'], style['style:next-style-name']]);
    expect(wanted.filter((name) => name !== undefined && !names.has(name))).toEqual([]);
    expect(names.size).toBe(styles.length);
  });

  it('leaves no level of headings out, whatever the writer chose', async () => {
    const content = await fileOf(
      withBody([headingBlock('h3', [textInline('Klein')]), paragraphBlock([textInline('Text.')])]),
      'content.xml',
    );
    expect(named(content, 'text:h').map(({ attributes }) => attributes['text:outline-level'])).toEqual(['1', '2', '2', '2']);
  });

  it('begins a list that counts at its own number', async () => {
    const list = listBlock(true, [[textInline('vier')], [textInline('fünf')]]);
    list.start = 4;
    const content = await fileOf(withBody([list]), 'content.xml');
    expect(named(content, 'text:list-item').map(({ attributes }) => attributes['text:start-value'])).toEqual(['4', undefined]);
  });

  it('keeps every blank, tab and line end', async () => {
    const text = ' zwei  drei   \tTab \n Zeile';
    const content = await fileOf(withBody([paragraphBlock([textInline(text)])]), 'content.xml');
    const told = named(content, 'text:p').flatMap((paragraph) => (textIn(paragraph).includes('drei') ? [paragraph] : []));
    const spoken = (told[0]?.children ?? []).map((child) => {
      if (typeof child === 'string') return child;
      return { 'text:s': ' '.repeat(Number(child.attributes['text:c'] ?? 1)), 'text:tab': '\t', 'text:line-break': '\n' }[child.name] ?? '';
    });
    expect(spoken.join('')).toContain(text);
  });

  it('bounds a picture to the text, and tells what it shows', async () => {
    const image = imageBlock({ assetId: samplePicture, alt: 'Ein Zähler', caption: '', credit: '' });
    const [frame] = named(await fileOf(withBody([image], pngOf(4_000, 1_000)), 'content.xml'), 'draw:frame');
    expect([frame?.attributes['svg:width'], frame?.attributes['svg:height']]).toEqual(['16.000cm', '4.000cm']);
    expect(frame && named(frame, 'svg:desc').map(textIn)).toEqual(['Ein Zähler']);
  });

  it('lets the words stand for a picture whose bytes are gone', async () => {
    const image = imageBlock({ assetId: 'b'.repeat(64), alt: 'Ein Zähler', caption: 'Im Keller', credit: '' });
    expect((await readBack(withBody([image]))).main.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['[Bild: Ein Zähler]', 'Im Keller']),
    );
  });

  it('says what it is about, in German', async () => {
    const meta = await fileOf(sampleInput(), 'meta.xml');
    const said = (name: string): string[] => named(meta, name).map(textIn);
    expect([said('dc:title'), said('meta:keyword'), said('dc:creator'), said('dc:language'), said('dc:date')]).toEqual([
      ['Hundert Zähler lernen sprechen'],
      ['Zähler', 'Funk'],
      ['Karin Muster'],
      ['de-DE'],
      ['2018-11-09T00:00:00'],
    ]);
    const [text] = named(await fileOf(sampleInput(), 'styles.xml'), 'style:text-properties');
    expect([text?.attributes['fo:language'], text?.attributes['fo:country']]).toEqual(['de', 'DE']);
  });
});

describe('the package', () => {
  it('begins with its stored mimetype, readable without unpacking, and lists all its files', async () => {
    const bytes = await write(sampleInput());
    expect(Buffer.from(bytes.subarray(30, 77)).toString('latin1')).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    expect([bytes[6], bytes[8], bytes[18]]).toEqual([0, 0, 39]);
    const files = Object.keys(await filesOf(sampleInput()));
    const listed = named(await fileOf(sampleInput(), 'META-INF/manifest.xml'), 'manifest:file-entry');
    expect(listed.map(({ attributes }) => attributes['manifest:full-path'])).toEqual([
      '/',
      ...files.filter((name) => name !== 'mimetype' && !name.startsWith('META-INF/')),
    ]);
  });

  it('is the same for the same report', async () => {
    expect(Buffer.from(await write(sampleInput())).equals(Buffer.from(await write(sampleInput())))).toBe(true);
  });

  it('holds no markup of what was typed', async () => {
    const hostile = sampleInput(` "'><text:p>x</text:p><!--&amp; \u0000\u0008\uFFFE\uD800 ]]>`);
    for (const [name, bytes] of Object.entries(await filesOf(hostile)))
      if (name.endsWith('.xml')) expect(named(xmlTree(bytes), 'text:p').map(textIn)).not.toContain('x');
    expect((await readBack(hostile)).main.map(({ text }) => text).join('\n')).toContain('<text:p>x</text:p><!--&amp;');
  });
});

describe('many reports as one document', () => {
  it('has a title, contents that lead to every report, and each report on a page of its own', async () => {
    const content = await fileOf(collection(5), 'content.xml');
    const marks = named(content, 'text:bookmark').map(({ attributes }) => attributes['text:name']);
    const [contents] = named(content, 'text:table-of-content');
    expect(contents && named(contents, 'text:a').map(({ attributes }) => attributes['xlink:href'])).toEqual(
      marks.map((mark) => `#${mark ?? ''}`),
    );
    expect(contents && named(contents, 'text:a').map(textIn)).toEqual(collection(5).reports.map(({ article }) => article.header.headline));
    const pages = allElements(content).filter(({ attributes }) => attributes['text:style-name']?.startsWith('Neue_20_Seite'));
    expect(pages).toHaveLength(5);
    expect(new Set(named(content, 'text:note').map(({ attributes }) => attributes['text:id'])).size).toBe(
      named(content, 'text:note').length,
    );
  });

  it('holds the text of every report', async () => {
    const { main } = await readBack(collection(5));
    const texts = main.map(({ text }) => text.replace(/\[\d+\]/g, ''));
    const told = collection(5).reports.flatMap((report) => toldLines(articleStory(report)));
    expect(told.map(({ text }) => text.replace(/\[\d+\]/g, '')).filter((text) => !texts.includes(text))).toEqual([]);
  });
});
