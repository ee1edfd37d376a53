import { describe, expect, it } from 'vitest';
import { compareParagraphs } from '#renderer/features/review/compare-dialog.tsx';

const shapes = (known: string[], read: string[]) =>
  compareParagraphs(known, read).map(({ kind, parts }) => [
    kind,
    parts.map((part) => (part.kind === 'same' ? part.text : `${part.kind}:${part.text}`)).join('|'),
  ]);

describe('two states of a report', () => {
  it('are the same where nothing changed', () => {
    expect(shapes(['Eins.', 'Zwei.'], ['Eins.', 'Zwei.'])).toEqual([
      ['same', 'Eins.'],
      ['same', 'Zwei.'],
    ]);
  });

  it('show changed words within a paragraph, and paragraphs that only one has', () => {
    expect(shapes(['Kopf', 'Die Stadt zahlt 5 Euro.', 'Ende.'], ['Kopf', 'Die Stadt zahlt 7 Euro.', 'Ende.', 'Nachtrag.'])).toEqual([
      ['same', 'Kopf'],
      ['changed', 'Die Stadt zahlt |gone:5|new:7| Euro.'],
      ['same', 'Ende.'],
      ['only-new', 'new:Nachtrag.'],
    ]);
    expect(shapes(['Alt.', 'Bleibt.'], ['Bleibt.'])).toEqual([
      ['only-known', 'gone:Alt.'],
      ['same', 'Bleibt.'],
    ]);
  });
});
