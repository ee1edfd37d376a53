import { describe, expect, it } from 'vitest';
import type { ExportInput } from '#electron/export/format.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { escapeRtf } from '#electron/export/rtf/rtf-text.ts';
import { articleStory } from '#electron/export/story/article-story.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { extractRtf } from '#electron/import/extract/office/rtf.ts';
import { noOptions } from '#electron/import/options.ts';
import { linkInline, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { pngOf } from '../../../support/pictures.ts';
import { sampleInput, samplePicture } from '../sample.ts';
import { exportContext } from '../story/export-context.ts';
import { readLine, toldLines } from '../story/story-lines.ts';
import { collection, variedReports, withBody } from '../story/varied-reports.ts';

const write = (input: ExportInput): Promise<Uint8Array> => rtfFormat.render(input, exportContext());
const source = async (input: ExportInput): Promise<string> => Buffer.from(await write(input)).toString('latin1');

async function readBack(input: ExportInput) {
  const found: FoundPart[] = [];
  const read = extractRtf(
    { fileName: 'bericht.rtf', bytes: await write(input) },
    {
      options: noOptions,
      emit: (part) => {
        found.push(part);
      },
      alive: () => undefined,
      room: () => Promise.resolve(),
    },
  );
  if (!read.ok || read.value.kind !== 'document') throw new Error('not read');
  return { lines: read.value.document.lines, meta: read.value.document.meta, warnings: read.value.warnings, found };
}
const mainLines = async (input: ExportInput) => (await readBack(input)).lines.filter((line) => line.region === 'main').map(readLine);
const texts = (lines: readonly { readonly text: string }[]): string[] => lines.map(({ text }) => text.replace(/\[\d+\]/g, '[n]'));

describe('a report as Rich Text', () => {
  it('reads back with the same text, structure, marks and links', async () => {
    expect(await mainLines(sampleInput())).toEqual(toldLines(articleStory(sampleInput()), false));
    expect((await readBack(sampleInput())).warnings).toEqual([]);
  });

  it('reads back the same for twenty reports of every shape', async () => {
    for (const report of variedReports(20)) expect(await mainLines(report)).toEqual(toldLines(articleStory(report), false));
  });

  it('is written in nothing but ASCII, with a code for every other sign', async () => {
    expect(await source(sampleInput(' Łódź 東京 𝒢 “”'))).toMatch(/^[\n -~]*$/);
    expect(escapeRtf('Grüße {a\\b}\t𝒢\n§\u00A024')).toBe('Gr\\u252?\\u223?e \\{a\\\\b\\}\\tab \\u-10187?\\u-9054?\\line \\u167?\\~24');
  });

  it('closes every group that it opens, and opens none for hostile words', async () => {
    const count = (text: string) => {
      const bare = text.replace(/\\[\\{}]/g, '');
      return [bare.split('{').length, bare.split('}').length];
    };
    for (const word of [
      ' {\\b',
      ' }}}}',
      ' \\par \\bin9999999 {\\object',
      ' {\\*\\fldinst HYPERLINK "file:///c:/x"}',
      '\u0000\uD800\uFFFE',
    ]) {
      const [open, close] = count(await source(sampleInput(word)));
      expect(open).toBe(close);
      expect(texts(await mainLines(sampleInput(word))).length).toBe(toldLines(articleStory(sampleInput(word)), false).length);
    }
  });

  it('lets no address say more than where it leads', async () => {
    const text = await source(withBody([paragraphBlock([linkInline('Post', 'mailto:a"\\\\o"b@rat.example')])]));
    expect(text).toContain('HYPERLINK "mailto:a%22%5C%5Co%22b@rat.example"');
  });

  it('names its styles in German and gives headings the levels that word processors navigate by', async () => {
    const text = await source(sampleInput());
    expect(text).toContain('Flie\\u223?text;}');
    expect(text).toMatch(/\\outlinelevel0[^;]*\\u220\?berschrift;/);
    expect(text).toMatch(/\\outlinelevel1[^;]* Zwischentitel;/);
    expect(text).toContain('\\deflang1031');
  });

  it('begins a list that counts at its own number', async () => {
    const list = listBlock(true, [[textInline('vier')], [textInline('fünf')]]);
    list.start = 4;
    const text = await source(withBody([list, paragraphBlock([textInline('Text.')])]));
    expect(text).toContain('{\\listtext 4.\\tab}vier');
    expect(text).toContain('{\\listtext 5.\\tab}f\\u252?nf');
    expect(text).toMatch(/\\levelnfc0\\leveljc0\\levelfollow0\\levelstartat4/);
  });

  it('holds the very picture, no wider than the text, with what it shows', async () => {
    const bytes = pngOf(4_000, 1_000);
    const input = { ...sampleInput(), pictures: new Map([[samplePicture, { mediaType: 'image/png', bytes }]]) };
    expect((await readBack(input)).found.map((part) => part.kind === 'asset' && Buffer.compare(part.bytes, bytes))).toEqual([0]);
    expect(await source(input)).toContain('\\pngblip\\picw4000\\pich1000\\picwgoal9070\\pichgoal2268');
    expect(await source(input)).toContain('{\\sn wzDescription}{\\sv Ein Z\\u228?hler im Keller}');
  });

  it('says in words what a picture shows that RTF cannot hold', async () => {
    const gif = new Uint8Array(Buffer.from(`474946383961${'01000100'}${'00'.repeat(30)}`, 'hex'));
    const input = { ...sampleInput(), pictures: new Map([[samplePicture, { mediaType: 'image/gif', bytes: gif }]]) };
    expect((await mainLines(input)).filter(({ kind }) => kind === 'caption').map(({ text }) => text)).toEqual([
      '[Bild: Ein Zähler im Keller (https://bilder.example/zaehler.png)]',
      'Der erste Zähler Foto: Karin Muster',
    ]);
  });

  it('says in its properties what it is and who wrote it', async () => {
    const { meta } = await readBack(sampleInput());
    expect(meta).toMatchObject({ title: 'Hundert Zähler lernen sprechen', authors: ['Karin Muster'], keywords: ['Zähler', 'Funk'] });
    expect(await source(sampleInput())).toContain('{\\creatim\\yr2018\\mo11\\dy9}');
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    expect(Buffer.compare(await write(collection(2)), await write(collection(2)))).toBe(0);
  });
});

describe('many reports as one Rich Text', () => {
  it('has a title, contents that lead to each report, and a page for each', async () => {
    const input = collection(4);
    const text = await source(input);
    const headlines = input.reports.map(({ article }) => article.header.headline);
    const { lines } = await readBack(input);
    expect(lines[0]).toMatchObject({ kind: 'heading', level: 1, text: 'Dossier Netze' });
    expect(lines.filter(({ region, text: words }) => region === 'navigation' && words !== 'Inhalt').map((line) => line.text)).toEqual(
      headlines,
    );
    expect([...text.matchAll(/bkmkstart (\w+)/g)].map(([, name]) => name)).toEqual(
      [...text.matchAll(/\\\\l "(\w+)"/g)].map(([, name]) => name),
    );
    expect([...text.matchAll(/fldinst PAGEREF (\w+) \\\\h/g)].map(([, name]) => name)).toEqual(
      [...text.matchAll(/bkmkstart (\w+)/g)].map(([, name]) => name),
    );
    expect(text.match(/\\pagebb/g)).toHaveLength(4);
  });

  it('holds every line of every report', async () => {
    const input = collection(6);
    const [title, facts, ...lines] = texts(await mainLines(input));
    expect([title, facts]).toEqual(['Dossier Netze', 'Kommune & Netz · 2.\u00A0Mai 2026']);
    expect(lines.toSorted()).toEqual(texts(input.reports.flatMap((report) => toldLines(articleStory(report), false))).toSorted());
  });
});
