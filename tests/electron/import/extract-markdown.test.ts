import { describe, expect, it } from 'vitest';
import { extractMarkdown } from '#electron/import/extract/markdown.ts';
import type { SourceDocument } from '#electron/import/source-document.ts';

const read = (text: string): SourceDocument => {
  const result = extractMarkdown({ fileName: 'notiz.md', encoding: 'utf-8', text });
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};

describe('Markdown to lines', () => {
  it('keeps headings, paragraphs, lists, quotes, code and tables', () => {
    const text = [
      '# Kopf',
      '',
      'Erster Absatz',
      'geht weiter.  ',
      'Neue Zeile.',
      '',
      '1. Eins',
      '   - Eins a',
      '2. Zwei',
      '',
      '> Ein Zitat.',
      '',
      '```',
      'code  mit Abstand',
      '```',
      '',
      '| Jahr | Summe |',
      '|------|------:|',
      '| 2025 | 12 |',
      '',
      'Unterkopf',
      '---------',
    ].join('\n');
    expect(read(text).lines.map(({ text, kind, level, ordered, blankBefore }) => [text, kind, level, ordered, blankBefore])).toEqual([
      ['Kopf', 'heading', 1, false, false],
      ['Erster Absatz geht weiter.', 'paragraph', 0, false, true],
      ['Neue Zeile.', 'paragraph', 0, false, false],
      ['Eins', 'list-item', 1, true, true],
      ['Eins a', 'list-item', 2, false, false],
      ['Zwei', 'list-item', 1, true, false],
      ['Ein Zitat.', 'quote', 0, false, true],
      ['code  mit Abstand', 'preformatted', 0, false, true],
      ['Jahr\tSumme', 'table-row', 0, false, true],
      ['2025\t12', 'table-row', 0, false, false],
      ['Unterkopf', 'heading', 2, false, true],
    ]);
  });

  it('keeps marks, and links only where they are safe', () => {
    const line = read(
      'Ein **fetter *und* Satz** mit [Ziel](https://a.example), [Trick](javascript:x) und [Verweis][1].\n\n[1]: https://b.example',
    ).lines[0];
    expect(line?.marks.map((mark) => [mark.kind, line.text.slice(mark.start, mark.end), mark.url])).toEqual([
      ['bold', 'fetter und Satz', undefined],
      ['italic', 'und', undefined],
      ['link', 'Ziel', 'https://a.example'],
      ['link', 'Verweis', 'https://b.example'],
    ]);
    expect(line?.text).toBe('Ein fetter und Satz mit Ziel, Trick und Verweis.');
  });

  it('reads a simple front matter, and leaves any other in the text', () => {
    const simple =
      '---\ntitle: "Notiz"\ndatum: 3.4.2025\nautor: Mia Kern, Ole Brandt\ntags:\n  - Politik\n  - IT\nurl: javascript:x\n---\nText';
    expect(read(simple)).toMatchObject({
      lines: [{ text: 'Text' }],
      meta: { title: 'Notiz', date: '3.4.2025', authors: ['Mia Kern', 'Ole Brandt'], keywords: ['Politik', 'IT'], canonicalUrl: null },
    });
    const nested = '---\na: &x\n  b: [*x, *x]\n---\n\nText';
    expect(
      read(nested)
        .lines.map((line) => line.text)
        .join(' '),
    ).toContain('b: [');
  });

  it('takes the head of a file for our own only where ours are its names', () => {
    expect(read('---\ntitle: Notiz\ngenerator: Hugo\n---\nText').meta.given).toBeUndefined();
    expect(read('---\ntitle: Notiz\ngenerator: Umbruch\n---\nText').meta.given).toEqual({ headline: 'Notiz', isOwn: true });
    expect(read('---\ntitle: Notiz\nrubric: Politik\n---\nText').meta.given).toEqual({ headline: 'Notiz', rubric: 'Politik' });
  });

  it('reads embedded HTML as text and never as markup', () => {
    const lines = read('Vorher\n\n<div onclick="x()"><script>alert(1)</script><p>Mitte <b>fett</b></p></div>\n\nNachher<br>Ende').lines;
    expect(lines.map((line) => line.text)).toEqual(['Vorher', 'Mitte fett', 'Nachher', 'Ende']);
  });

  it('takes descriptions of pictures as captions', () => {
    expect(read('Text ![Das Rathaus](bild.png) weiter').lines.map(({ text, kind }) => [text, kind])).toEqual([
      ['Text weiter', 'paragraph'],
      ['Das Rathaus', 'caption'],
    ]);
  });

  it.each(['>', '> ', '- ', '1. ', '* > '])('answers with a fault at once where a line opens too many “%s” in each other', (sign) => {
    const deep = extractMarkdown({ fileName: 'tief.md', encoding: 'utf-8', text: `# Kopf\n\n${sign.repeat(20_000)}x` });
    expect(deep).toEqual({ ok: false, fault: { code: 'parser-depth', detail: { limit: 256, name: 'tief.md' } } });
  });

  it('takes a long row of signs as the rule across the page that it is', () => {
    expect(read(`Vorher\n\n${'- '.repeat(300)}\n\nNachher`).lines.map(({ text }) => text)).toEqual(['Vorher', 'Nachher']);
  });
});
