import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { epubFormat } from '#electron/export/epub/epub.ts';
import type { ArticleInput, ExportInput, ReportsInput } from '#electron/export/format.ts';
import { articleStory } from '#electron/export/story/article-story.ts';
import { headingLevels } from '#electron/export/story/stories.ts';
import type { Story, StoryBlock } from '#electron/export/story/story.ts';
import { extractHtml } from '#electron/import/extract/html.ts';
import type { FoundPart } from '#electron/import/formats.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { documentOf, imageBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import { exportContext } from '../../../support/export-context.ts';
import { textIn } from '../../../support/xml-tree.ts';
import { sampleInput, samplePicture } from '../sample.ts';
import { readLine, toldLines } from '../story/story-lines.ts';
import { variedReports } from '../story/varied-reports.ts';
import { bookFaults, readBook } from './book-rules.ts';

const write = (input: ExportInput): Promise<Uint8Array> => epubFormat.render(input, exportContext());
const bookOf = async (input: ExportInput) => readBook(await write(input));
const collection = (reports: readonly ArticleInput[]): ReportsInput => ({
  kind: 'reports',
  title: 'Dossier Netze',
  day: '2026-05-02',
  reports,
  settings: sampleInput().settings,
});
const withBody = (blocks: Parameters<typeof documentOf>[0]): ArticleInput => {
  const input = sampleInput();
  return { ...input, article: { ...input.article, body: documentOf(blocks) } };
};

/** The story as a page has it: no level of headings left out; facts, links and the rows of boxes are items of lists. */
function asPage(story: Story): Story {
  const levels = headingLevels(story.blocks, 1);
  const asItems = (block: StoryBlock): StoryBlock[] => {
    if (block.kind === 'paragraph' && levels.get(block) === 2) return [{ ...block, role: 'subhead' }];
    if (block.kind !== 'paragraph' || !['facts', 'links', 'box-text'].includes(block.role)) return [block];
    const facts = block.role === 'facts' ? block.runs.flatMap((run) => (run.kind === 'text' ? run.text.split(' · ') : [])) : null;
    const items = facts?.map((text) => [{ kind: 'text' as const, text, isBold: false, isItalic: false, link: null, note: null }]) ?? [
      block.runs,
    ];
    return [{ kind: 'list', isNumbered: false, start: 1, items: items.map((runs) => ({ runs, lists: [] })) }];
  };
  return { ...story, blocks: story.blocks.flatMap(asItems) };
}

/** Pages, pictures and the like that our own import finds in the book. */
async function partsOf(bytes: Uint8Array): Promise<FoundPart[]> {
  const parts: FoundPart[] = [];
  const { outcome } = await readFile('buch.epub', bytes, undefined, (part) => void parts.push(part));
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return parts;
}
const pagesOf = async (bytes: Uint8Array) => (await partsOf(bytes)).flatMap((part) => (part.kind === 'file' ? [part] : []));

describe('an e-book', () => {
  it('keeps the rules of EPUB 3: one report, many, and reports of every shape', async () => {
    expect(bookFaults(await bookOf(sampleInput()))).toEqual([]);
    expect(bookFaults(await bookOf(collection([sampleInput(), sampleInput()])))).toEqual([]);
    expect(bookFaults(await bookOf(collection(variedReports(60, 4))))).toEqual([]);
    for (const report of variedReports(10, 9)) expect(bookFaults(await bookOf(report))).toEqual([]);
  });

  it.each([
    ['EPUB/beitrag-1.xhtml', '<p>', '<p><script>x()</script>', 'script in p'],
    ['EPUB/beitrag-1.xhtml', ' alt="Ein Zähler im Keller"', '', 'picture'],
    ['EPUB/beitrag-1.xhtml', 'src="beitrag-1-dateien', 'src="https://bilder.example', 'picture'],
    ['EPUB/beitrag-1.xhtml', 'href="#note-1"', 'href="#note-2"', 'link #note-2'],
    ['EPUB/beitrag-1.xhtml', '<h2>Ein Netz', '<h2 id="titel">Ein Netz', 'twice titel'],
    ['EPUB/beitrag-1.xhtml', ' xml:lang="de"', '', 'no language'],
    ['EPUB/nav.xhtml', 'href="beitrag-1.xhtml"', 'href="beitrag-7.xhtml"', 'link beitrag-7.xhtml'],
    ['EPUB/package.opf', '<dc:language>de</dc:language>', '', 'not one dc:language'],
    ['EPUB/package.opf', 'dcterms:modified', 'dcterms:issued', 'no moment of change'],
    ['EPUB/package.opf', 'media-type="image/png"', 'media-type="image/jpeg"', 'type of beitrag-1-dateien/bild-1.png'],
    ['EPUB/package.opf', 'idref="x-beitrag-1-xhtml"', 'idref="x-beitrag-2-xhtml"', 'nothing is x-beitrag-2-xhtml'],
    ['EPUB/toc.ncx', 'urn:uuid:', 'urn:uuid:0', 'ncx of another book'],
    ['EPUB/buch.css', 'h1 {', '@import "https://evil.example/x.css"; h1 {', 'style from outside'],
  ])('is told to break the rules where %s has something else for %s', async (path, from, to, fault) => {
    const files = unzipSync(await write(sampleInput()));
    const text = strFromU8(files[path] ?? new Uint8Array());
    expect(text).toContain(from);
    const faults = bookFaults(readBook(zipSync({ ...files, [path]: strToU8(text.replace(from, to)) })));
    expect(faults.join('\n')).toContain(fault);
  });

  it('gives its reports back with the same text, structure, marks and links', async () => {
    const reports = [sampleInput(), ...variedReports(40, 3)];
    const pages = await pagesOf(await write(collection(reports)));
    expect(pages).toHaveLength(reports.length);
    for (const [index, report] of reports.entries()) {
      const text = new TextDecoder().decode(pages[index]?.bytes);
      const read = extractHtml({ fileName: 'beitrag.xhtml', encoding: 'utf-8', text });
      if (!read.ok) throw new Error(read.fault.code);
      expect(read.value.lines.map(readLine)).toEqual(toldLines(asPage(articleStory(report))));
    }
  });

  it('is read by our own import as the report that it was, with its pictures', async () => {
    const bytes = await write(sampleInput());
    expect((await partsOf(bytes)).map((part) => (part.kind === 'asset' ? '' : `${part.kind} ${part.name}`))).toEqual([
      'file EPUB/beitrag-1.xhtml',
      'companion beitrag-1-dateien/bild-1.png',
    ]);
    const [page] = await pagesOf(bytes);
    const { outcome } = await readFile('beitrag-1.xhtml', page?.bytes ?? new Uint8Array());
    if (!outcome.ok || outcome.value.reading === null) throw new Error('not read');
    const [record, further] = outcome.value.reading.records;
    if (record?.kind !== 'article' || further?.kind !== 'teaser') throw new Error(JSON.stringify(outcome.value.reading.records));
    const { fields } = record;
    expect({
      kicker: fields.kicker?.value,
      headline: fields.headline?.value,
      date: fields.date?.value,
      rubric: fields.rubric?.value,
      form: fields.form?.value,
      byline: fields.byline?.value,
      authors: fields.authors?.value,
      keywords: fields.keywords?.value,
      sourceNote: fields.sourceNote?.value,
      further: further.fields.headline?.value,
    }).toEqual({
      kicker: 'Musterstadt',
      headline: 'Hundert Zähler lernen sprechen',
      date: '2018-11-09',
      rubric: 'Energie',
      form: 'Bericht',
      byline: 'ba',
      authors: ['Karin Muster'],
      keywords: ['Zähler', 'Funk'],
      sourceNote: 'Quelle: Stadtwerke Musterstadt',
      further: 'Musterstadt: Rat beschließt Messnetz',
    });
    expect(record.blocks.map(({ type, text }) => `${type}: ${text.slice(0, 34)}`)).toEqual([
      'paragraph: Die Stadtwerke haben im Mai 137,5 ',
      'heading: Ein Netz für alle',
      'paragraph: fettkursiv und beides\nzweite Zeile',
      'heading: Die Kosten',
      'quote: „Wir messen erst und bauen dann“',
      'list: Zählerdaten\nMesskonzept\nunterer Pu',
      'list: Erstens\nZweitens',
      'image: Der erste Zähler Foto: Karin Muste',
      'paragraph: Im Herbst beginnt der Bau.',
      'list: javascript:alert(1)',
    ]);
  });

  it('says what it is', async () => {
    const { metadata } = await bookOf(collection([sampleInput()]));
    expect(metadata('dc:identifier')[0]).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(
      ['dc:title', 'dc:creator', 'dc:publisher', 'dc:language', 'dc:date', 'dc:subject', 'dcterms:modified'].map((name) => metadata(name)),
    ).toEqual([
      ['Dossier Netze'],
      ['Karin Muster'],
      ['Kommune & Netz'],
      ['de'],
      ['2026-05-02'],
      ['Zähler', 'Funk'],
      ['2026-05-02T00:00:00Z'],
    ]);
  });

  it('tells readers with disabilities only what holds for it', async () => {
    const { metadata } = await bookOf(sampleInput());
    expect(metadata('schema:accessibilityFeature')).toContain('alternativeText');
    expect(metadata('schema:accessModeSufficient')).toEqual(['textual']);
    const image = imageBlock({ assetId: samplePicture, alt: '', caption: 'Im Keller', credit: '' });
    const undescribed = (await bookOf(withBody([image]))).metadata;
    expect(undescribed('schema:accessibilityFeature')).not.toContain('alternativeText');
    expect(undescribed('schema:accessModeSufficient')).toEqual(['textual,visual']);
    expect(undescribed('schema:accessibilitySummary')[0]).toContain('Nicht alle Bilder sind beschrieben.');
    expect((await bookOf(withBody([paragraphBlock([textInline('Text.')])]))).metadata('schema:accessMode')).toEqual(['textual']);
  });

  it('leads from each mark of a footnote to the note and back', async () => {
    const { pages } = await bookOf(sampleInput());
    const page = pages.get('EPUB/beitrag-1.xhtml');
    const [mark] = page?.links.filter(({ type }) => type === 'noteref') ?? [];
    expect(mark).toMatchObject({ text: '[1]', href: '#note-1', id: 'ref-1' });
    expect(page?.links.filter(({ role }) => role === 'doc-backlink').map(({ href }) => href)).toEqual(['#ref-1']);
    expect(page?.asides.map(textIn)).toContain('[1] [2.10.2018] Musterstadt: Rat beschließt Messnetz');
  });

  it('lists the Stichwörter in German order, each with its reports', async () => {
    const labelled = (labels: readonly string[]): ArticleInput => {
      const input = sampleInput();
      return {
        ...input,
        article: { ...input.article, keywords: labels.map((label) => ({ id: label, label })) as typeof input.article.keywords },
      };
    };
    const { pages } = await bookOf(collection([labelled(['Öffnung', 'Zähler', '5G']), labelled(['Ofen', 'Zähler'])]));
    const index = pages.get('EPUB/stichwoerter/inhalt.xhtml');
    expect(index?.headings).toEqual(['h1 Stichwörter', 'h2 0–9', 'h2 O', 'h2 Z']);
    expect(index?.links.map(({ href }) => href)).toEqual([
      '../beitrag-1.xhtml',
      '../beitrag-2.xhtml',
      '../beitrag-1.xhtml',
      '../beitrag-1.xhtml',
      '../beitrag-2.xhtml',
    ]);
  });

  it('lets the words stand for a picture whose bytes are gone', async () => {
    const image = imageBlock({ assetId: 'b'.repeat(64), alt: 'Ein Zähler', caption: 'Im Keller', credit: '' });
    const { pages, files } = await bookOf(withBody([image]));
    expect(pages.get('EPUB/beitrag-1.xhtml')?.text).toContain('[Bild: Ein Zähler]');
    expect([...files].filter((path) => path.endsWith('.png'))).toEqual([]);
  });

  it('is made even of a house without a name and a report without anything', async () => {
    const input = sampleInput();
    const bare = { ...input, related: [], back: [], settings: { ...defaultSettings, houseName: '' } };
    const header = {
      ...input.article.header,
      headline: '',
      kicker: '',
      subheadline: '',
      authors: [],
      datelineDate: null,
      externalLinks: [],
    };
    const empty: ArticleInput = { ...bare, article: { ...input.article, header, keywords: [], body: documentOf([]) } };
    expect(bookFaults(await bookOf(empty))).toEqual([]);
    expect(bookFaults(await bookOf({ ...collection([empty, empty]), title: '', settings: bare.settings }))).toEqual([]);
  });

  it('holds no markup of what was typed', async () => {
    const { pages, ...book } = await bookOf(sampleInput(` "'></p><script>x()</script><!--&amp; ]]> \u0000\u0008\uFFFE\uD800`));
    expect(bookFaults({ pages, ...book })).toEqual([]);
    expect(pages.get('EPUB/beitrag-1.xhtml')?.text).toContain('</p><script>x()</script><!--&amp; ]]>');
  });

  it('is the same for the same reports, keeps its name on another day, and another book has another name', async () => {
    const one = await write(collection([sampleInput()]));
    expect(Buffer.from(await write(collection([sampleInput()]))).equals(Buffer.from(one))).toBe(true);
    const later = await bookOf({ ...collection([sampleInput()]), day: '2026-06-03' });
    expect(later.metadata('dc:identifier')).toEqual(readBook(one).metadata('dc:identifier'));
    const other = await bookOf(collection([sampleInput(' anders')]));
    expect(other.metadata('dc:identifier')).not.toEqual(readBook(one).metadata('dc:identifier'));
  });

  it('begins with its stored mimetype', async () => {
    const bytes = await write(sampleInput());
    expect(Buffer.from(bytes.subarray(30, 58)).toString('latin1')).toBe('mimetypeapplication/epub+zip');
    expect(Object.keys(unzipSync(bytes)).slice(0, 2)).toEqual(['mimetype', 'META-INF/container.xml']);
  });
});
