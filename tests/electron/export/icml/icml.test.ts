import { describe, expect, it } from 'vitest';
import type { ArticleInput, PackedFile, ReportsInput } from '#electron/export/format.ts';
import { icmlFormat, icmlPackage } from '#electron/export/icml/icml.ts';
import { articleStory } from '#electron/export/story/article-story.ts';
import { documentOf, imageBlock, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { exportContext } from '../../../support/export-context.ts';
import { allElements, elementsIn, named, textIn, xmlTree } from '../../../support/xml-tree.ts';
import type { XmlElement } from '../../../support/xml-tree.ts';
import { sampleInput, samplePicture } from '../sample.ts';
import { toldLines } from '../story/story-lines.ts';
import { variedReports } from '../story/varied-reports.ts';

const write = async (input: ArticleInput): Promise<string> => new TextDecoder().decode(await icmlFormat.render(input, exportContext()));
const rootOf = async (input: ArticleInput): Promise<XmlElement> => xmlTree(await write(input));
const storyOf = (root: XmlElement): XmlElement => named(root, 'Story')[0] ?? root;
const withBody = (blocks: Parameters<typeof documentOf>[0]): ArticleInput => {
  const input = sampleInput();
  return { ...input, article: { ...input.article, body: documentOf(blocks) } };
};

/** Who may stand in whom, as InDesign itself writes stories (IDML File Format Specification 8.0, „Stories“). */
const within: Readonly<Record<string, readonly string[]>> = {
  Document: ['RootCharacterStyleGroup', 'RootParagraphStyleGroup', 'Story', 'HyperlinkURLDestination', 'Hyperlink'],
  RootCharacterStyleGroup: ['CharacterStyle', 'CharacterStyleGroup'],
  RootParagraphStyleGroup: ['ParagraphStyle', 'ParagraphStyleGroup'],
  CharacterStyleGroup: ['CharacterStyle'],
  ParagraphStyleGroup: ['ParagraphStyle'],
  CharacterStyle: ['Properties'],
  ParagraphStyle: ['Properties'],
  Properties: ['BasedOn', 'BorderColor', 'Destination'],
  Story: ['StoryPreference', 'ParagraphStyleRange'],
  ParagraphStyleRange: ['CharacterStyleRange', 'HyperlinkTextSource'],
  HyperlinkTextSource: ['CharacterStyleRange'],
  CharacterStyleRange: ['Content', 'Br', 'Footnote', 'Note'],
  Footnote: ['ParagraphStyleRange'],
  Note: ['ParagraphStyleRange'],
  Hyperlink: ['Properties'],
};
const withText = ['Content', 'BasedOn', 'BorderColor', 'Destination'];

function faultsOf(root: XmlElement): string[] {
  const elements = allElements(root);
  const ids = elements.flatMap(({ attributes }) => attributes['Self'] ?? []);
  const known = new Set(ids);
  const wanted = elements.flatMap(({ attributes }) => [attributes['AppliedParagraphStyle'] ?? [], attributes['Source'] ?? []].flat());
  const characterStyles = named(root, 'CharacterStyleRange').map(({ attributes }) => attributes['AppliedCharacterStyle'] ?? 'none');
  const destinations = named(root, 'Destination').map(textIn);
  const bases = named(root, 'BasedOn').map((base) => {
    const kind = base.attributes['type'] === 'object' ? '' : 'ParagraphStyle/';
    return textIn(base) === '$ID/[No character style]' ? 'CharacterStyle/$ID/[No character style]' : `${kind}${textIn(base)}`;
  });
  const names = [...named(root, 'Hyperlink'), ...named(root, 'HyperlinkURLDestination')].map(({ attributes }) => attributes['Name']);
  return [
    ...elements.flatMap((parent) =>
      elementsIn(parent).flatMap(({ name }) => (within[parent.name]?.includes(name) === true ? [] : [`${name} in ${parent.name}`])),
    ),
    ...elements.flatMap(({ name, children }) =>
      !withText.includes(name) && children.some((child) => typeof child === 'string' && child.trim() !== '') ? [`text in ${name}`] : [],
    ),
    ...[...wanted, ...characterStyles, ...destinations, ...bases].filter((id) => !known.has(id)).map((id) => `nothing is ${id}`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice ${id}`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `twice named ${name ?? ''}`),
  ];
}

/** The text as a layouter gets it: a paragraph a line, without notes and the numbers of footnotes, which stand at the end. */
function paragraphsOf(root: XmlElement): string[] {
  const notes: string[] = [];
  const told = (element: XmlElement): string =>
    elementsIn(element)
      .map((child) => {
        if (child.name === 'Content') return textIn(child);
        if (child.name === 'Br') return '\n';
        if (child.name === 'Note') return '';
        if (child.name === 'Footnote') return `[${String(notes.push(told(child).trim()))}]`;
        return told(child);
      })
      .join('');
  const text = told(storyOf(root));
  return [...text.split('\n').flatMap((line) => line.split('\u2028')), ...notes.map((note, index) => `[${String(index + 1)}] ${note}`)]
    .map((line) =>
      line
        .replaceAll('\u2011', '-')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '');
}

describe('a report as an InDesign story', () => {
  it('begins as InDesign tells a story from other snippets', async () => {
    const lines = (await write(sampleInput())).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<?aid style="50" type="snippet" readerVersion="6.0" featureSet="513" product="8.0(370)" ?>',
      '<?aid SnippetType="InCopyInterchange"?>',
    ]);
    expect(lines[3]).toMatch(/^<Document DOMVersion="8\.0" /);
  });

  it('has the shape that InDesign writes: every style and link is there, every id once, no text outside of its place', async () => {
    expect(faultsOf(await rootOf(sampleInput()))).toEqual([]);
    for (const report of variedReports(30, 5)) expect(faultsOf(await rootOf(report))).toEqual([]);
  });

  it.each([
    [
      'AppliedParagraphStyle="ParagraphStyle/Umbruch%3aVorspann"',
      'AppliedParagraphStyle="ParagraphStyle/Vorspann"',
      'nothing is ParagraphStyle/Vorspann',
    ],
    ['<Content>Musterstadt:</Content>', 'Musterstadt:', 'text in CharacterStyleRange'],
    ['Self="verweis-2"', 'Self="verweis-1"', 'twice verweis-1'],
    ['<Br/>', '<br/>', 'br in CharacterStyleRange'],
    [
      'HyperlinkURLDestination/ziel-1</Destination>',
      'HyperlinkURLDestination/ziel-9</Destination>',
      'nothing is HyperlinkURLDestination/ziel-9',
    ],
  ])('is told to have another shape with something else for %s', async (from, to, fault) => {
    const xml = await write(sampleInput());
    expect(xml).toContain(from);
    expect(faultsOf(xmlTree(xml.replace(from, to)))).toContain(fault);
  });

  it('tells the whole text in order', async () => {
    for (const report of [sampleInput(), ...variedReports(30, 6)]) {
      const pictures = articleStory(report).blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []));
      let picture = 0;
      const told = toldLines(articleStory(report)).map(({ kind, text }) =>
        kind === 'picture' ? `[Bild ${String((picture += 1))}]` : text,
      );
      expect(paragraphsOf(await rootOf(report))).toEqual(told);
      expect(picture).toBe(pictures.length);
    }
  });

  it('sets every paragraph in a German style of our folder', async () => {
    const ranges = elementsIn(storyOf(await rootOf(sampleInput()))).flatMap(({ attributes }) => attributes['AppliedParagraphStyle'] ?? []);
    expect(ranges.map((id) => id.replace('ParagraphStyle/Umbruch%3a', ''))).toEqual([
      ...['Dachzeile', 'Überschrift', 'Unterzeile', 'Vorspann', 'Vorspann', 'Fließtext', 'Zwischentitel', 'Fließtext'],
      ...['Kleiner Zwischentitel', 'Zitat', 'Aufzählung', 'Aufzählung', 'Nummerierung 2', 'Nummerierung', 'Nummerierung', 'Bild'],
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
    const [folder] = named(await rootOf(sampleInput()), 'ParagraphStyleGroup');
    expect(folder?.attributes).toEqual({ Self: 'ParagraphStyleGroup/Umbruch', Name: 'Umbruch' });
    expect(folder && elementsIn(folder).every(({ attributes }) => attributes['Name']?.startsWith('Umbruch:'))).toBe(true);
  });

  it('ends every paragraph but the last', async () => {
    const paragraphs = elementsIn(storyOf(await rootOf(sampleInput()))).filter(({ name }) => name === 'ParagraphStyleRange');
    const isEnded = paragraphs.map((paragraph) => {
      const last = elementsIn(paragraph).at(-1);
      return last !== undefined && elementsIn(last).at(-1)?.name === 'Br';
    });
    expect(isEnded.slice(0, -1).every(Boolean)).toBe(true);
    expect(isEnded.at(-1)).toBe(false);
  });

  it('joins the words of a link with its address', async () => {
    const root = await rootOf(sampleInput());
    const words = new Map(named(root, 'HyperlinkTextSource').map((source) => [source.attributes['Self'], textIn(source)]));
    const addresses = new Map(
      named(root, 'HyperlinkURLDestination').map(({ attributes }) => [attributes['Self'], attributes['DestinationURL']]),
    );
    const links = named(root, 'Hyperlink').map((link) => [
      words.get(link.attributes['Source'] ?? ''),
      addresses.get(named(link, 'Destination').map(textIn)[0] ?? ''),
    ]);
    expect(links).toContainEqual(['Sitzungsdienst', 'https://rat.example/vorlage?id=1&seite=2']);
    expect(links).toContainEqual([
      `https://x.example/"'><script>alert(1)</script>`,
      `https://x.example/%22'%3E%3Cscript%3Ealert(1)%3C/script%3E`,
    ]);
    expect(links.some(([text]) => text?.startsWith('javascript:'))).toBe(false);
  });

  it('begins a list that counts at its own number, and goes on counting', async () => {
    const list = listBlock(true, [[textInline('vier')], [textInline('fünf')]]);
    list.start = 4;
    const root = await rootOf(withBody([list]));
    const items = named(root, 'ParagraphStyleRange').filter(({ attributes }) =>
      attributes['AppliedParagraphStyle']?.endsWith('Nummerierung'),
    );
    expect(items.map(({ attributes }) => [attributes['NumberingContinue'], attributes['NumberingStartAt']])).toEqual([
      ['false', '4'],
      [undefined, undefined],
    ]);
  });

  it('lets InDesign number the footnotes', async () => {
    expect(await write(sampleInput())).toContain('<Content><?ACE 4?>\t</Content>');
  });

  it('leaves out signs that InDesign hangs its own objects on, and keeps the words around them', async () => {
    const root = await rootOf(withBody([paragraphBlock([textInline('Wort\uFEFF und\uFFFC Wort\u2029neue\nZeile')])]));
    expect(named(root, 'Content').map(textIn)).toContain('Wort und Wort\u2028neue\u2028Zeile');
  });

  it('says in a note of each picture where it is and what it shows', async () => {
    const missing = imageBlock({ assetId: 'b'.repeat(64), alt: '', caption: 'Im Keller', credit: '' });
    const there = imageBlock({ assetId: samplePicture, alt: 'Ein Zähler', caption: '', credit: '' });
    expect(named(await rootOf(withBody([missing, there])), 'Note').map(textIn)).toEqual([
      'Eine Bilddatei gibt es nicht.\u2028Ohne Alternativtext.',
      'Die Bilddatei liegt nicht bei.\u2028Alternativtext: Ein Zähler',
    ]);
  });

  it('holds no markup of what was typed', async () => {
    const root = await rootOf(sampleInput(` "'></Content><Table/>&amp; ]]> \u0000\u0008\uFFFE\uD800`));
    expect(faultsOf(root)).toEqual([]);
    expect(paragraphsOf(root).join('\n')).toContain(`"'></Content><Table/>&amp; ]]>`);
  });

  it('is the same for the same report', async () => {
    expect(await write(sampleInput())).toBe(await write(sampleInput()));
  });
});

describe('many reports for InDesign', () => {
  const input: ReportsInput = {
    kind: 'reports',
    title: 'Heft 3',
    day: '2026-05-02',
    reports: [sampleInput(), sampleInput(), ...variedReports(3, 7)],
    settings: sampleInput().settings,
  };
  const filesOf = async (): Promise<PackedFile[]> => {
    const files: PackedFile[] = [];
    for await (const file of icmlPackage.files(input, exportContext())) files.push(file);
    return files;
  };

  it('is a story for each report, and behind it the pictures that its notes name', async () => {
    const files = await filesOf();
    const stories = files.filter(({ path }) => path.endsWith('.icml'));
    expect(stories.map(({ path }) => path).slice(0, 2)).toEqual([
      '2018-11-09 Hundert Zähler lernen sprechen.icml',
      '2018-11-09 Hundert Zähler lernen sprechen 2.icml',
    ]);
    const said = stories.flatMap(({ bytes }) =>
      named(xmlTree(bytes), 'Note').flatMap((note) => /^Bilddatei: ([^\u2028]+)/.exec(textIn(note))?.[1] ?? []),
    );
    expect(said.slice(0, 2)).toEqual([
      'Bilder/Hundert Zähler lernen sprechen Bild 1.png',
      'Bilder/Hundert Zähler lernen sprechen Bild 1 2.png',
    ]);
    expect(files.filter(({ path }) => path.startsWith('Bilder/')).map(({ path }) => path)).toEqual(said);
    for (const { bytes } of stories) expect(faultsOf(xmlTree(bytes))).toEqual([]);
  });
});
