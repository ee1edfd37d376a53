import { expect, it } from 'vitest';
import { textInline } from '#shared/document/build-document.ts';
import type { ListNodeJson } from '#shared/document/document-schema.ts';
import { withText } from '#shared/import/edit-block.ts';
import { itemNumbers, nestedList } from '#shared/import/nested-list.ts';
import { restoreRemoval } from '#shared/import/restore-removal.ts';
import type { ItemNesting, Reading, ReadingBlock, SourceLine } from '#shared/model/reading.ts';

const at = (depth: number, ordered = false): ItemNesting => ({ depth, ordered });
const shape = (list: ListNodeJson): unknown[] =>
  list.children.map(({ value, children }) =>
    children.map((child) =>
      child.type === 'list' ? { [child.tag]: shape(child) } : `${String(value)} ${child.type === 'text' ? child.text : ''}`,
    ),
  );
const listOf = (...nesting: ItemNesting[]): unknown[] =>
  shape(
    nestedList(
      nesting.map((_, index) => [textInline('abcdefgh'[index] ?? '')]),
      nesting,
    ),
  );

it('puts lists into items of their own behind the item they belong to, which are not counted', () => {
  expect(listOf(at(0), at(1, true), at(1, true), at(2), at(0))).toEqual([
    ['1 a'],
    [{ ol: [['1 b'], ['2 c'], [{ ul: [['1 d']] }]] }],
    ['2 e'],
  ]);
});

it('begins another list where items count otherwise at the same depth', () => {
  expect(listOf(at(0), at(1), at(1, true))).toEqual([['1 a'], [{ ul: [['1 b']] }], [{ ol: [['1 c']] }]]);
});

it('takes an item down one step at a time, and the first one not at all', () => {
  expect(listOf(at(3), at(5), at(0))).toEqual([['1 a'], [{ ul: [['1 b']] }], ['2 c']]);
});

const block: ReadingBlock = {
  type: 'list',
  text: 'eins\nzwei\ndrei',
  items: ['eins', 'zwei', 'drei'],
  nesting: [at(0), at(1), at(0, true)],
  marks: [],
  passages: [],
};

it('keeps the depth of the other items when one is typed anew, added or taken out', () => {
  expect(withText(block, 'eins\nZWEI\ndrei').nesting).toEqual(block.nesting);
  expect(withText(block, 'eins\nzwei\nzwei b\ndrei').nesting).toEqual([at(0), at(1), at(1), at(0, true)]);
  expect(withText(block, 'eins\ndrei').nesting).toEqual([at(0), at(0, true)]);
});

it('brings a removed list back with its depth', () => {
  const line = (text: string, level: number): SourceLine => ({
    text,
    kind: 'list-item',
    level,
    ordered: level > 1,
    region: 'main',
    blankBefore: false,
    marks: [],
  });
  const lines = [line('eins', 1), line('innen', 2), line('zwei', 1)];
  const passages = lines.map(({ text }, index) => ({ line: index, start: 0, end: text.length }));
  const empty: Reading = {
    format: 'html',
    encoding: 'utf-8',
    site: '',
    kind: 'document',
    runnerUp: null,
    lines,
    records: [],
    removals: [{ id: 'removal-1', rule: 'link-list', effect: 'dropped', text: 'eins\ninnen\nzwei', passages }],
    warnings: [],
    assets: [],
    mapping: null,
  };
  const [record] = restoreRemoval(empty, 'removal-1').records;
  expect(record?.kind === 'article' ? record.blocks[0]?.nesting : null).toEqual([at(0), at(1, true), at(0)]);
});

it('counts the items of each list by itself, also where an outer one goes on', () => {
  expect(itemNumbers([at(0), at(1, true), at(1, true), at(0), at(1, true), at(2), at(1, true)])).toEqual([1, 1, 2, 2, 1, 1, 2]);
  expect(itemNumbers([at(1), at(0), at(2)])).toEqual([1, 2, 1]);
});

it('begins to count anew where a list within counts otherwise than the one before it, as it is saved', () => {
  const nesting = [at(0), at(1), at(1), at(1, true), at(1, true), at(0)];
  expect(itemNumbers(nesting)).toEqual([1, 1, 2, 1, 2, 2]);
});
