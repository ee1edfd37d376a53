import { describe, expect, it } from 'vitest';
import { withNotes } from '#electron/import/extract/markdown-notes.ts';

describe('footnotes of Markdown', () => {
  it('numbers them by their first mention and keeps what nobody mentions', () => {
    expect(withNotes('A.[^b] B.[^a]\n\n[^a]: Eins, siehe [^c].\n[^b]: Zwei.\n[^d]: Vier.\n[^c]: Drei.')).toBe(
      'A.\\[1\\] B.\\[2\\]\n\n\n\\[1\\] Zwei.\n\n\\[2\\] Eins, siehe \\[3\\].\n\n\\[3\\] Drei.\n\n\\[4\\] Vier.\n',
    );
  });

  it('leaves code, marks without a note and a note said twice as they are written', () => {
    const text = 'Der Ausdruck `[^x]` gilt.[^y]\n\n```\n[^x]: kein Hinweis\n```\n';
    expect(withNotes(text)).toBe(text);
    expect(withNotes('A.[^1]\n\n[^1]: Eins.\n\n[^1]: Noch eins.')).toContain('Noch eins.');
  });

  it('loses no word of texts that are nothing but notes', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `[^n${String(at)}]: wort${String(at)} [^n${String(at + 1)}]`).join('\n');
    const found = withNotes(text);
    expect(found.match(/wort\d+/g)).toHaveLength(20_000);
  });
});
