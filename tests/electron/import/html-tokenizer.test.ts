import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '#electron/import/extract/html-parse.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** A tree as nested lists: names, namespaces, attributes in order, texts. */
function shape(node: Node): unknown {
  const children = 'childNodes' in node ? node.childNodes.map(shape) : [];
  if ('value' in node) return node.value;
  if ('data' in node) return ['#comment', node.data];
  if ('publicId' in node) return ['#doctype', node.name, node.publicId, node.systemId];
  if (!('tagName' in node)) return [node.nodeName, ...children];
  const attrs = node.attrs.map(({ name, value, namespace = '', prefix = '' }) => [name, value, namespace, prefix]);
  return [node.tagName, node.namespaceURI, attrs, ...children, ...('content' in node ? [shape(node.content)] : [])];
}

const expectSame = (page: string): void => expect(shape(parseHtml(page))).toEqual(shape(parse(page)));

const pieces = [
  ...['<p>', '</p>', '<p class="a b" id=x>', "<a href='?a=1&amp;b=2&c'>", '</a>', '<a href="a"b=\'c\'>', '<br/>', '<br class="x"/>'],
  ...['<IMG SRC="Ä.jpg" alt="1 &lt; 2" ALT=zwei hidden>', '<x-y data-a:b_c="">', '<div a="1" a="2">', '<div =a "b>', '</div x="y">'],
  ...['<table>', '<tr>', '<td>', '</td>', '</table>', '<select>', '<option>', '</select>', '<template>', '</template>', '<frameset>'],
  ...[
    '<svg viewBox="0 0 1 1">',
    '<![CDATA[ a ]]>',
    '</svg>',
    '<math>',
    '<mi>',
    '</math>',
    '<title>',
    '</title>',
    '<textarea>\n',
    '<pre>\n\n',
  ],
  ...['<script>', '</script>', '<script><!-- <script> a </script> --></script>', 'if (a<b && "c") {}', '<style>', '</style>', '<noscript>'],
  ...[
    '<!-- a -->',
    '<!-->',
    '<!--->',
    '<!-- a --!>',
    '<!-- <!-- b - c -- d --->',
    '<!doctype html>',
    '<?php echo 1 ?>',
    '<!x>',
    '</>',
    '</ a>',
  ],
  ...[
    'Wort',
    ' ',
    '\n  ',
    '\t\f',
    '\r\n',
    '\r',
    '\u0000',
    '&',
    '&amp;',
    '&nbsp;',
    '&auml',
    '&#13;',
    '&#x80;',
    '&notit;',
    '😀',
    '\ud83d',
    'ä',
  ],
  ...['<', '>', '"', "'", '=', '-', '/', '<a', '<a href', '<a href=', '<a href="', "<a href='x", '</', '<!', '<!-', '<!--', '<b>', '</b>'],
  ...['<body class="x">', '</body>', '<head>', '<html lang="de">', '</html>', '<plaintext>', '<li>', '<h1>', '</h2>', '<form>', '<button>'],
];

describe('reading a page in runs', () => {
  it('gives the tree that parse5 gives, whatever is broken', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        expectSame(parts.join(''));
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps the first of two attributes with one name, also among a hundred', () => {
    const many = Array.from({ length: 100 }, (_, index) => `a${index % 80}="${index}"`).join(' ');
    expectSame(`<p ${many}>Text</p>`);
  });

  it('takes text and the white space around it as one, but not where white space alone counts', () => {
    expectSame('<body> Ein Satz. <b> fett </b>\n</body>\n Rest <table> außen <tr> <td> innen </td></tr></table>');
    expectSame('<frameset> a <frame> b </frameset> c ');
  });

  it('leaves a page with zero bytes to parse5', () => {
    expectSame('<p>a\u0000b<table>\u0000</table><x\u0000y z="\u0000"><!--\u0000-->');
  });

  it('searches a long page once, however often a mark is missing', () => {
    // Searching anew at each would take minutes and end by the time allowed for a test.
    expectSame(`<p x="${'&'.repeat(200_000)}`);
    expectSame("<p a='b' c=\"".repeat(20_000));
    expectSame(`<!--${'-<'.repeat(200_000)}`);
  });
});
