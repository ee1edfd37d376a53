import { expect, it } from 'vitest';
import { articleStory } from '#electron/export/story/article-story.ts';
import type { StoryBlock, StoryList, StoryRun } from '#electron/export/story/story.ts';
import { sampleInput } from '../sample.ts';
import { documentFormats, writtenBy } from './document-formats.ts';

const story = articleStory(sampleInput());
const words = (runs: readonly StoryRun[]): string => runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join('');
const shape = (block: StoryBlock): string => (block.kind === 'paragraph' ? block.role : block.kind);
const listText = (list: StoryList): string[] => list.items.flatMap((item) => [words(item.runs), ...item.lists.flatMap(listText)]);

it('tells a report in named blocks, in reading order', () => {
  expect(story.blocks.map(shape)).toEqual([
    'kicker',
    'headline',
    'subheadline',
    'facts',
    'lead',
    'lead',
    'text',
    'subhead',
    'text',
    'minor-subhead',
    'quote',
    'list',
    'list',
    'picture',
    'text',
    'source',
    'links',
    'links',
    'links',
    'keywords',
    'box-heading',
    'box-text',
    'box-heading',
    'box-text',
  ]);
});

it('dates the first words and signs the last', () => {
  const texts = story.blocks.flatMap((block) =>
    block.kind === 'paragraph' && ['lead', 'text'].includes(block.role) ? [words(block.runs)] : [],
  );
  expect(texts[0]).toBe('[9.11.2018] Musterstadt. Die Stadtwerke Musterstadt haben hundert Zähler vernetzt.');
  expect(texts.at(-1)).toBe('Im Herbst beginnt der Bau.\u00A0(ba)');
});

it('keeps links, marks, nested lists, and notes which report a back reference means', () => {
  const runs = story.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const texts = runs.flatMap((run) => (run.kind === 'text' ? [run] : []));
  expect(texts.filter((run) => run.link !== null).map((run) => run.link)).toContain('https://rat.example/vorlage?id=1&seite=2');
  expect(texts.find((run) => run.note !== null)).toMatchObject({
    text: '(wir berichteten)',
    note: '[2.10.2018] Musterstadt: Rat beschließt Messnetz',
  });
  expect(texts.find((run) => run.isBold && run.isItalic)?.text).toContain('beides');
  expect(story.blocks.flatMap((block) => (block.kind === 'list' ? listText(block) : []))).toContain('unterer Punkt');
});

it('links no unsafe address, and keeps its words', () => {
  const links = story.blocks.flatMap((block) => (block.kind === 'paragraph' && block.role === 'links' ? block.runs : []));
  expect(links.map((run) => run.kind === 'text' && [run.text.startsWith('javascript:'), run.link === null])).toContainEqual([true, true]);
});

it.each([
  ['  ', 'Musterstadt:', ['headline Musterstadt:']],
  ['\n', ' \t', ['headline Ohne Überschrift']],
  [' Zähler ', ' Netz: ', ['kicker Netz:', 'headline Zähler']],
])('takes a headline of blanks for none (%j, %j)', (headline, kicker, heads) => {
  const input = sampleInput();
  const header = { ...input.article.header, headline, kicker };
  const { title, blocks } = articleStory({ ...input, article: { ...input.article, header } });
  const told = blocks.flatMap((block) => (block.kind === 'paragraph' ? [`${block.role} ${words(block.runs)}`] : []));
  expect(told.filter((line) => /^(?:kicker|headline) /.test(line))).toEqual(heads);
  expect(`headline ${title}`).toBe(heads.at(-1));
});

it.each(documentFormats)('tells the number of the report and where it came from in %s', async (_, format) => {
  const written = await writtenBy(format, sampleInput());
  expect(written).toMatch(/Nr\. 3047|number: 3047/);
  expect(written).toContain('https://portal.example/3047');
});
