import { describe, expect, it } from 'vitest';
import { foldRows } from '#renderer/features/review/source-folds.ts';
import { segmentSource, sourceRows } from '#renderer/features/review/source-segments.ts';
import { articleOf, field, readingOf, removalOf, sourceLineOf } from './reading-samples.ts';

const words = ['Start', 'Themen', 'Termine', 'Kontakt', 'Neues Portal', 'Impressum', 'Drucken', 'Teilen', 'Anmelden'];
const rows = (byEditor = false) => {
  const goneLines = [0, 1, 2, 3, 5, 6, 7];
  return sourceRows(
    segmentSource(
      readingOf({
        lines: words.map((text) => sourceLineOf(text)),
        records: [
          articleOf('r1', {
            headline: field('Neues Portal', [{ line: 4, start: 0, end: 12 }]),
            kicker: field('Anmelden', [{ line: 8, start: 0, end: 8 }]),
          }),
        ],
        removals: goneLines.map((line) =>
          removalOf(`g${line}`, byEditor && line === 2 ? 'editor' : line === 3 ? 'footer' : 'navigation', 'dropped', [
            { line, start: 0, end: words[line]?.length ?? 0 },
          ]),
        ),
      }),
    ),
  );
};
const shape = (items: ReturnType<typeof foldRows>) =>
  items.map((item) =>
    item.kind === 'fold'
      ? `${item.isOpen ? 'open' : 'folded'} ${item.lines.join()} ${item.rules.join()}`
      : item.row.lines.map((line) => line.line.text).join(),
  );

describe('what was taken out of the source', () => {
  it('is one line where four neighbours or more were removed; fewer stay in view', () => {
    expect(shape(foldRows(rows(), new Set()))).toEqual([
      'folded 0,1,2,3 navigation,footer',
      'Neues Portal',
      'Impressum',
      'Drucken',
      'Teilen',
      'Anmelden',
    ]);
  });

  it('stays unfolded when one of its lines is brought back', () => {
    const opened = new Set([0, 1, 2, 3]);
    expect(shape(foldRows(rows(), opened)).slice(0, 5)).toEqual([
      'open 0,1,2,3 navigation,footer',
      'Start',
      'Themen',
      'Termine',
      'Kontakt',
    ]);
  });

  it('is never folded where the editor took it out', () => {
    expect(shape(foldRows(rows(true), new Set()))).toEqual(words);
  });
});
