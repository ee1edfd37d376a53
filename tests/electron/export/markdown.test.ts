import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { articleMarkdown } from '#electron/export/article-markdown.ts';
import { documentMarkdown } from '#electron/export/markdown-text.ts';
import {
  documentFromText,
  documentOf,
  headingBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  textInline,
} from '#shared/document/build-document.ts';
import { sampleInput, sampleRow } from './sample.ts';

interface Mdast {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Mdast[];
}
const shown = (node: Mdast): string => (node.type === 'break' ? '\n' : (node.value ?? (node.children ?? []).map(shown).join('')));
const none = () => '';

it('gives back every special character as it was typed', () => {
  const texts = [
    '# keine Überschrift',
    '- kein Punkt',
    '+ kein Punkt',
    '1. Mai',
    '12) nicht',
    '> kein Zitat',
    '*Stern* _unter_ `code`',
    '[Klammer](nicht)',
    '![Bild](x)',
    '<b>kein Tag</b> <https://x.example>',
    '&amp; &auml; & Co.',
    'a | b | c',
    '~~nicht~~',
    '\\ Rückstrich \\*',
    '=== ---',
    '---',
    '***',
    'Tag: 5 * 3 = 15',
    '„Anführung“ – Strich',
    'https://adresse.example/a_b_c',
    ':::',
    'Ende mit \\',
  ];
  for (const text of texts) {
    const tree = fromMarkdown(documentMarkdown(documentFromText(text), none)) as Mdast;
    expect({ text, type: tree.children?.map((child) => child.type), shown: shown(tree) }).toEqual({
      text,
      type: ['paragraph'],
      shown: text,
    });
  }
});

it('gives back any line of signs, in paragraphs, subheads and lists', () => {
  const sign = fc.constantFrom(...'abcZ19 .,:;!?#*_[](){}<>&|~`\\+-=/"\'„“–ß');
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 40 }), (raw) => {
      const text = raw.trim();
      fc.pre(text !== '');
      const document = documentOf([
        paragraphBlock([textInline(text)]),
        headingBlock('h2', [textInline(text)]),
        listBlock(false, [[textInline(text)]]),
      ]);
      const tree = fromMarkdown(documentMarkdown(document, none)) as Mdast;
      expect(tree.children?.map((child) => child.type)).toEqual(['paragraph', 'heading', 'list']);
      expect(tree.children?.map((child) => shown(child))).toEqual([text, text, text]);
    }),
    { numRuns: 500 },
  );
});

it('keeps bold and italic where Markdown has signs for it, and says it with tags where it has not', () => {
  const one = (...parts: Parameters<typeof textInline>[]) =>
    documentMarkdown(documentOf([paragraphBlock(parts.map((part) => textInline(...part)))]), none);
  expect(one(['Das ist '], ['wichtig ', { bold: true }], ['hier.'])).toBe('Das ist **wichtig** hier.');
  expect(one(['Um'], ['bruch', { italic: true }])).toBe('Um*bruch*');
  expect(one(['sagte '], ['„Nein“', { bold: true }], ['laut'])).toBe('sagte <strong>„Nein“</strong>laut');
  expect(one(['fett', { bold: true }], ['kursiv', { italic: true }])).toBe('<strong>fett</strong><em>kursiv</em>');
});

it('writes safe links as links and others as their label', () => {
  const link = (url: string) => documentMarkdown(documentOf([paragraphBlock([linkInline('Quelle [1]', url)])]), none);
  expect(link('https://a.example/x_(y)?a=1&b=2')).toBe('[Quelle \\[1\\]](<https://a.example/x_(y)?a=1\\&b=2>)');
  const tree = fromMarkdown(link('https://a.example/x_(y)?a=1&amp;b=2')) as unknown as { children: { children: { url: string }[] }[] };
  expect(tree.children[0]?.children[0]?.url).toBe('https://a.example/x_(y)?a=1&amp;b=2');
  expect(link('javascript:alert(1)')).toBe('Quelle \\[1\\]');
});

it('writes the whole report with its fields in front', () => {
  const text = articleMarkdown(sampleInput());
  expect(text.slice(0, text.indexOf('\n# '))).toBe(`---
title: "Hundert Zähler lernen sprechen"
kicker: "Musterstadt:"
subtitle: "Wie die Stadtwerke ihr Netz vermessen"
date: 2018-11-09
place: "Musterstadt"
rubric: "Energie"
form: "Bericht"
number: 3047
byline: "ba"
authors: ["Karin Muster"]
keywords: ["Zähler", "Funk"]
agency: "dpa"
source: "Quelle: Stadtwerke Musterstadt"
teaser: "Hundert Zähler funken ihre Werte."
origin: "https://portal.example/3047"
lead: 2
links: ["https://www.stadtwerke.example", "https://x.example/\\"'><script>alert(1)</script>", "javascript:alert(1)"]
lang: de
generator: Umbruch
---
`);
  expect(text).toContain(
    '(wir berichteten) \\[Musterstadt: Rat beschließt Messnetz\\]. Mehr steht im [Sitzungsdienst](<https://rat.example/vorlage?id=1\\&seite=2>), so',
  );
  expect(text).toContain('- Zählerdaten\n- [Messkonzept](<https://messen.example/konzept>)\n  1. unterer Punkt');
  expect(text).toContain('> „Wir messen erst und bauen dann“');
  expect(text).toContain('\n*Der erste Zähler Foto: Karin Muster*\n');
  expect(text).toContain('\n(ba)\n');
  expect(text).toContain('\nStichwörter: Zähler, Funk\n');
});

it('keeps hostile fields inside their quotes in the front matter', () => {
  const text = articleMarkdown(sampleInput('"\n---\n<script>x</script>'));
  const front = text.split('\n---\n');
  expect(front[0]).toContain('title: "Hundert Zähler lernen sprechen\\" --- <script>x</script>"');
  expect(front).toHaveLength(2);
  const tags = (node: Mdast): string[] => [...(node.type === 'html' ? [node.value ?? ''] : []), ...(node.children ?? []).flatMap(tags)];
  expect(tags(fromMarkdown(front[1] ?? '') as Mdast).filter((tag) => !/^<\/?(strong|em)>$/.test(tag))).toEqual([]);
});

it('names a report that has only a kicker behind what refers to it', () => {
  const row = { ...sampleRow('bericht-zurueck', ''), kicker: 'Nur eine Dachzeile' };
  expect(articleMarkdown({ ...sampleInput(), back: [row] })).toContain('(wir berichteten) \\[Nur eine Dachzeile\\].');
});

it('says of a report in English that it is', () => {
  const { article, ...input } = sampleInput();
  const english = 'The council has decided that the new network of meters will be built in the autumn of this year. ';
  const header = { ...article.header, lead: '', teaser: '' };
  const body = documentOf([paragraphBlock([textInline(english.repeat(2))])]);
  expect(articleMarkdown({ ...input, article: { ...article, header, body } })).toContain('\nlang: en\n');
});
