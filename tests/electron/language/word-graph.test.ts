import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicon } from '#electron/language/lexicon.ts';
import { readWordGraph } from '#electron/language/word-graph.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordGraphBytes } from '../../../resources/build/lexicon/word-graph-bytes.ts';

const words = fc.uniqueArray(fc.stringMatching(/^[a-e1]{1,6}$/), { minLength: 1, maxLength: 60 });

it('gives back every word with its dictionary form and marks, and no other word', () => {
  fc.assert(
    fc.property(words, fc.stringMatching(/^[a-e1]{1,7}$/), (list, other) => {
      const entries = new Map(list.map((word, index) => [word, { lemma: list[index >> 1] ?? word, marks: index % 7 }]));
      const graph = readWordGraph(wordGraphBytes(entries));
      for (const [word, { lemma, marks }] of entries) {
        const id = graph.find(word);
        expect([graph.lemma(id), graph.marks(id)]).toEqual([lemma, marks]);
      }
      expect(graph.find(other) >= 0).toBe(entries.has(other));
      const starts = list.filter((word) => other.startsWith(word)).map((word) => word.length);
      const ends: number[] = [];
      graph.addEnds(`x${other}`, 1, ends);
      expect(ends.map((end) => end - 1)).toEqual(starts.sort((one, two) => one - two));
    }),
  );
});

it('refuses words that are not folded and forms whose dictionary form is missing', () => {
  expect(() => wordGraphBytes(new Map([['Häuser', { lemma: 'Häuser', marks: 0 }]]))).toThrow('not folded');
  expect(() => wordGraphBytes(new Map([['haeuser', { lemma: 'haus', marks: 0 }]]))).toThrow('not in its list');
});

it('says so when a list is cut short or missing', () => {
  const bytes = wordGraphBytes(new Map([['haus', { lemma: 'haus', marks: 0 }]]));
  expect(() => readWordGraph(bytes.slice(0, -1))).toThrow('damaged');
  expect(() => readWordGraph(new Uint8Array(16))).toThrow('damaged');
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-words-'));
  writeFileSync(join(folder, 'nouns.words'), 'nothing');
  expect(() => loadLexicon(folder)).toThrow();
  rmSync(folder, { recursive: true });
});
