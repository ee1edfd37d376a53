import { expect, it } from 'vitest';
import { epubFormat } from '#electron/export/epub/epub.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { bookFacts, headingLevels, storiesOf, storyBook } from '#electron/export/story/stories.ts';
import type { StoryBlock, StoryRole } from '#electron/export/story/story.ts';
import { sampleInput } from '../sample.ts';
import { documentFormats, writtenBy } from './document-formats.ts';
import { collection } from './varied-reports.ts';

const block = (role: StoryRole): StoryBlock => ({ kind: 'paragraph', role, runs: [] });
const levels = (roles: readonly StoryRole[], top: number): number[] => [...headingLevels(roles.map(block), top).values()];

it('knows a document of one report by its title, its teaser and its day', () => {
  expect(storyBook(sampleInput())).toEqual({
    title: 'Hundert Zähler lernen sprechen',
    authors: ['Karin Muster'],
    description: 'Hundert Zähler funken ihre Werte.',
    keywords: ['Zähler', 'Funk'],
    house: 'Kommune & Netz',
    date: '2018-11-09',
    language: null,
    contents: null,
  });
});

it('names a document of many reports as the editor did, by its day where nobody named it, and each author once', () => {
  const many = { ...collection(3), reports: [sampleInput(), sampleInput()] };
  expect(storyBook(many)).toMatchObject({
    title: 'Dossier Netze',
    authors: ['Karin Muster'],
    keywords: ['Zähler', 'Funk'],
    date: '2026-05-02',
  });
  expect(storyBook(many).contents).toHaveLength(2);
  expect(bookFacts(storyBook(many))).toBe('Kommune & Netz · 2.\u00A0Mai 2026');
  expect(storyBook({ ...many, title: '' }).title).toBe('2.\u00A0Mai 2026');
  expect(bookFacts(storyBook({ ...many, title: '' }))).toBe('Kommune & Netz');
});

it('tells a story only when its turn comes', () => {
  const input = sampleInput();
  let asked = 0;
  const pictures = {
    get: () => {
      asked += 1;
      return undefined;
    },
  };
  const stories = storiesOf({
    ...collection(1),
    reports: [
      { ...input, pictures },
      { ...input, pictures },
    ],
  });
  expect(asked).toBe(0);
  stories.next();
  expect(asked).toBe(1);
});

it('goes down no more than one level of headings at a time', () => {
  expect(levels(['kicker', 'headline', 'subhead', 'minor-subhead', 'subhead', 'box-heading'], 1)).toEqual([1, 2, 3, 2, 2]);
  expect(levels(['headline', 'minor-subhead', 'minor-subhead', 'subhead', 'minor-subhead'], 2)).toEqual([2, 3, 4, 3, 4]);
});

it.each(documentFormats.filter(([name]) => name !== 'ICML' && name !== 'text'))(
  'carries the teaser in %s, and the lead where there is none',
  async (_, format) => {
    expect((await writtenBy(format, sampleInput())).replaceAll('\\u228?', 'ä')).toContain('Hundert Zähler funken ihre Werte.');
    const input = sampleInput();
    const header = { ...input.article.header, teaser: ' ' };
    expect(storyBook({ ...input, article: { ...input.article, header } }).description).toMatch(/^Die Stadtwerke Musterstadt haben/);
  },
);

it.each([
  ['OpenDocument', odtFormat, '"Subtitle">Kommune &amp; Netz<'],
  ['EPUB', epubFormat, '<p class="house">'],
] as const)('does not say below the title of a document in %s that it is of the house it is called like', async (_, format, line) => {
  expect(await writtenBy(format, { ...collection(1), title: 'Kommune & Netz' })).not.toContain(line);
  expect(await writtenBy(format, collection(1))).toContain(line);
});
