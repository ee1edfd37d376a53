import { describe, expect, it } from 'vitest';
import { blocksFromMarkup } from '#renderer/editor/paste/markup-to-blocks.ts';
import { parseMarkup } from '#renderer/editor/paste/parse-markup.ts';
import type { MarkupNode } from '#renderer/editor/paste/markup-node.ts';
import { nodesFromClipboardJson, nodesFromPlainText } from '#renderer/editor/paste/clipboard-nodes.ts';
import { addressFrom } from '#renderer/editor/links/address.ts';
import { headingBlock, linkInline, listBlock, paragraphBlock, quoteBlock, textInline } from '#shared/document/build-document.ts';
import { documentJson } from '#shared/document/document-schema.ts';

type Child = MarkupNode | string;
const text = (nodeValue: string): MarkupNode => ({ nodeName: '#text', nodeValue, childNodes: [] });
/** An element of a parsed page: name, attributes, children. */
const el = (nodeName: string, attributes: Record<string, string>, ...children: Child[]): MarkupNode => ({
  nodeName: nodeName.toUpperCase(),
  nodeValue: null,
  childNodes: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  getAttribute: (name) => attributes[name] ?? null,
});
const body = (...children: Child[]) => el('body', {}, ...children);
const p = (value: string) => paragraphBlock([textInline(value)]);

describe('pasted markup', () => {
  it('keeps subheads on two levels, bold, italic, lists, quotes and links', () => {
    const page = body(
      el('h1', {}, 'Titel'),
      el('h4', {}, el('b', {}, 'Teil')),
      el('p', {}, 'Ein ', el('strong', {}, 'fetter'), ' und ', el('em', {}, 'schräger'), ' Satz', el('br', {}), 'mit Umbruch.'),
      el('ul', {}, el('li', {}, 'eins'), el('li', {}, el('p', {}, 'zwei'))),
      el('ol', {}, el('li', {}, 'erstens')),
      el('blockquote', {}, el('p', {}, 'Gesagt.')),
      el('p', {}, el('a', { href: 'https://beispiel.de/' }, 'Seite')),
    );
    expect(blocksFromMarkup(page)).toEqual([
      headingBlock('h2', [textInline('Titel')]),
      headingBlock('h3', [textInline('Teil')]),
      paragraphBlock([
        textInline('Ein '),
        textInline('fetter', { bold: true }),
        textInline(' und '),
        textInline('schräger', { italic: true }),
        textInline(' Satz'),
        { type: 'linebreak', version: 1 },
        textInline('mit Umbruch.'),
      ]),
      listBlock(false, [[textInline('eins')], [textInline('zwei')]]),
      listBlock(true, [[textInline('erstens')]]),
      quoteBlock([textInline('Gesagt.')]),
      paragraphBlock([linkInline('Seite', 'https://beispiel.de/')]),
    ]);
  });

  it('drops scripts, frames, forms, pictures and what the page hid', () => {
    const page = body(
      el('script', {}, 'alert(1)'),
      el('style', {}, 'p{}'),
      el('iframe', { src: 'https://boese.example' }, 'Rahmen'),
      el('svg', { onload: 'alert(1)' }, el('text', {}, 'Bild')),
      el('form', {}, el('input', { value: 'x' }), 'Formular'),
      el('p', { style: 'display: none' }, 'versteckt'),
      el('p', { 'aria-hidden': 'true' }, 'auch'),
      el('img', { src: 'x', onerror: 'alert(1)' }),
      el('p', { onclick: 'alert(1)', style: 'position:fixed' }, 'Text'),
    );
    expect(blocksFromMarkup(page)).toEqual([p('Text')]);
  });

  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,<b>x</b>'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['https://name:wort@beispiel.de/'],
    ['/nur/ein/pfad'],
    [''],
  ])('keeps the words of a link to „%s“ and drops the link', (href) => {
    expect(blocksFromMarkup(body(el('p', {}, el('a', { href }, 'hier'))))).toEqual([p('hier')]);
  });

  it('reads the words of elements it does not know', () => {
    expect(blocksFromMarkup(body(el('custom-widget', { shadow: 'x' }, 'Wort', el('blink', {}, ' für Wort'))))).toEqual([
      p('Wort für Wort'),
    ]);
  });

  it('is not fooled by a bold wrapper that says it is not bold', () => {
    const page = body(el('b', { style: 'font-weight: normal' }, el('p', {}, 'dünn ', el('span', { style: 'font-weight:700' }, 'dick'))));
    expect(blocksFromMarkup(page)).toEqual([paragraphBlock([textInline('dünn '), textInline('dick', { bold: true })])]);
  });

  it('collapses white space as the page did and drops invisible characters', () => {
    expect(blocksFromMarkup(body('\n  ', el('p', {}, '  Vor\n  ', el('i', {}, ' schräg '), ' nach\u200B\u00AD  '), '\n'))).toEqual([
      paragraphBlock([textInline('Vor '), textInline('schräg ', { italic: true }), textInline('nach')]),
    ]);
  });

  it('makes a paragraph of each table row', () => {
    const page = body(
      el('table', {}, el('tbody', {}, el('tr', {}, el('td', {}, 'Mai'), el('td', {}, '12')), el('tr', {}, el('td', {}, 'Juni')))),
    );
    expect(blocksFromMarkup(page)).toEqual([p('Mai 12'), p('Juni')]);
  });

  it('survives markup nested a thousand deep, in boxes and in lists', () => {
    let boxes = el('div', {}, 'innen');
    let lists = el('li', {}, 'innen');
    for (let depth = 0; depth < 1_000; depth++) {
      boxes = el('div', {}, boxes);
      lists = el('li', {}, el('ul', {}, lists));
    }
    expect(documentJson.safeParse({ version: 1, root: { type: 'root', children: blocksFromMarkup(body(boxes, lists)) } }).success).toBe(
      true,
    );
  });

  it('gives a document every door accepts', () => {
    const blocks = blocksFromMarkup(body(el('p', {}, 'a\u0000b\u0007'), el('h2', {}, el('a', { href: 'javascript:1' }, 'x'))));
    expect(documentJson.parse({ version: 1, root: { type: 'root', children: blocks } }).root.children).toEqual([
      p('ab'),
      headingBlock('h2', [textInline('x')]),
    ]);
  });
});

describe('markup as programs put it on the clipboard', () => {
  const read = (html: string) => blocksFromMarkup(parseMarkup(html));

  it('of a word processor keeps its words and its emphasis', () => {
    const html = `<html xmlns:o="urn:x"><head><style>p.MsoNormal{mso-style-name:x}</style></head><body><!--StartFragment-->
      <p class=MsoNormal style='margin:0'><b>Fett</b><o:p></o:p> und <span style='font-style:italic'>schräg</span>&nbsp;</p><!--EndFragment--></body></html>`;
    expect(read(html)).toEqual([
      paragraphBlock([
        textInline('Fett', { bold: true }),
        textInline(' und '),
        textInline('schräg', { italic: true }),
        textInline('\u00A0'),
      ]),
    ]);
  });

  it.each([
    '<p>Text<img src=x onerror=alert(1)></p>',
    '<svg><script>alert(1)</script></svg><p>Text</p>',
    '<p>Text<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x onerror=alert(1)>"></p>',
    '<p>Text</p><template><p>verborgen</p></template>',
    '<meta http-equiv=refresh content="0;url=https://boese.example"><p>Text</p>',
    '<p>Text</p><!-- <p>Kommentar</p> -->',
  ])('yields words only: %s', (html) => {
    expect(read(html)).toEqual([p('Text')]);
  });
});

describe('the clipboard of another editor window', () => {
  const payload = (...nodes: unknown[]) => JSON.stringify({ namespace: 'umbruch', nodes });

  it('is taken when every node is known', () => {
    expect(nodesFromClipboardJson(payload(p('Satz'), textInline('Wort', { bold: true })))).toEqual([
      p('Satz'),
      textInline('Wort', { bold: true }),
    ]);
  });

  it.each([
    ['an unknown node', payload(p('Satz'), { type: 'html', html: '<img src=x onerror=alert(1)>' })],
    ['an unknown node inside', payload(paragraphBlock([{ type: 'image', src: 'x' } as never]))],
    ['a script link', payload(paragraphBlock([linkInline('x', 'javascript:alert(1)')]))],
    ['a third level of headings', payload({ ...headingBlock('h2', []), tag: 'h1' })],
    ['no JSON', '<p>'],
    ['no nodes', '{}'],
  ])('is refused whole with %s', (_, data) => {
    expect(nodesFromClipboardJson(data)).toBeNull();
  });

  it('loses foreign styles and formats on the way', () => {
    const styled = { ...textInline('Wort'), style: 'color:red;background:url(https://boese.example)', format: 1 | 8 | 16 };
    expect(nodesFromClipboardJson(payload(styled))).toEqual([textInline('Wort', { bold: true })]);
  });

  it('gives list items without a list one', () => {
    const [item] = listBlock(false, [[textInline('eins')]]).children;
    expect(nodesFromClipboardJson(payload(item))).toEqual([listBlock(false, [[textInline('eins')]])]);
  });
});

describe('pasted plain text', () => {
  it('stays in the line when it is one line', () => {
    expect(nodesFromPlainText('ein Satz')).toEqual([textInline('ein Satz')]);
  });

  it('becomes paragraphs when it has several lines', () => {
    expect(nodesFromPlainText('eins\r\n\r\n  zwei\tdrei\n')).toEqual([p('eins'), p('zwei drei')]);
  });
});

describe('an address typed by hand', () => {
  it.each([
    ['https://beispiel.de/a?b=c', 'https://beispiel.de/a?b=c'],
    [' www.beispiel.de ', 'https://www.beispiel.de'],
    ['beispiel.de/pfad', 'https://beispiel.de/pfad'],
    ['redaktion@beispiel.de', 'mailto:redaktion@beispiel.de'],
    ['javascript:alert(1)', null],
    ['beispiel', null],
    ['zwei wörter.de', null],
    ['', null],
  ])('„%s“ means %s', (typed, meant) => {
    expect(addressFrom(typed)).toBe(meant);
  });
});
