import { describe, expect, it } from 'vitest';
import { extractPlainText } from '#electron/import/extract/plain-text.ts';

const read = (text: string) => extractPlainText({ fileName: 'a.txt', encoding: 'utf-8', text });

describe('plain text to lines', () => {
  it('keeps lines of any line ending, remembers gaps and drops control characters', () => {
    const result = read('\n\nEins  mit Abstand\r\n  Zwei\u0007 \r\n\r\nDrei\u2028Vier\rFünf\u000b\n\t\nSechs');
    expect(result.ok && result.value.lines.map(({ text, blankBefore }) => [text, blankBefore])).toEqual([
      ['Eins  mit Abstand', false],
      ['Zwei', false],
      ['Drei', true],
      ['Vier', false],
      ['Fünf', false],
      ['Sechs', true],
    ]);
  });

  it('keeps tabs within a line and knows no structure', () => {
    const result = read('A\tB');
    expect(result.ok && result.value.lines).toEqual([
      { text: 'A\tB', kind: 'paragraph', level: 0, ordered: false, region: 'unknown', blankBefore: false, marks: [] },
    ]);
  });

  it('says when there is no text', () => {
    expect(read(' \n ')).toEqual({ ok: false, fault: { code: 'file-no-text', detail: { name: 'a.txt' } } });
  });
});
