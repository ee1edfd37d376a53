import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText, documentOf, linkInline, listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { documentJson, isSafeLink } from '#shared/document/document-schema.ts';
import { characterCount, documentText } from '#shared/document/document-text.ts';

describe('the document schema', () => {
  it('lets every document pass that we build, unchanged', () => {
    const document = documentOf([
      paragraphBlock([
        textInline('Fett ', { bold: true }),
        textInline('und kursiv', { italic: true }),
        linkInline('Link', 'https://ok.example/'),
      ]),
      listBlock(true, [[textInline('Eins')], [textInline('Zwei')]]),
    ]);
    expect(documentJson.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
    expect(documentText(document)).toBe('Fett und kursivLink\n\nEins\nZwei');
  });

  it('lets a single paragraph of a megabyte pass: what can be imported can be saved', () => {
    expect(documentJson.safeParse(documentFromText('wort '.repeat(200_000))).success).toBe(true);
  });

  it.each([
    [{ type: 'paragraph', children: [{ type: 'image', src: 'x' }] }],
    [{ type: 'script', children: [] }],
    [{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [] }] }],
    [{ type: 'paragraph', children: [{ type: 'text', text: 5 }] }],
    [{ type: 'heading', tag: 'h1', children: [] }],
  ])('refuses %j', (block) => {
    expect(documentJson.safeParse({ version: 1, root: { type: 'root', children: [block] } }).success).toBe(false);
  });

  it('drops styles, modes and formats that Umbruch does not know', () => {
    const block = { type: 'paragraph', children: [{ type: 'text', text: 'x', format: 255, style: 'position:fixed', mode: 'token' }] };
    const parsed = documentJson.parse({ version: 1, root: { type: 'root', children: [block] } });
    expect(parsed.root.children[0]).toMatchObject({ children: [{ format: 3, style: '', mode: 'normal' }] });
  });

  it('counts characters without the breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zäöüß ]{1,40}$/)), (paragraphs) => {
        const document = documentOf(paragraphs.map((text) => paragraphBlock([textInline(text)])));
        expect(characterCount(document)).toBe(paragraphs.join('').length);
      }),
    );
  });
});

describe('links', () => {
  it.each(['https://example.org/', 'http://example.org/a?b=c#d', 'mailto:redaktion@example.org'])('to %s are safe', (url) => {
    expect(isSafeLink(url)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' https://example.org',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https://user:pass@example.org/',
    'ftp://example.org/',
    'ms-word:ofe|u|x',
    'search-ms:query=x',
    '//example.org',
    'example.org',
    '',
    `https://example.org/${'x'.repeat(3_000)}`,
  ])('to %s are refused', (url) => {
    expect(isSafeLink(url)).toBe(false);
  });
});
