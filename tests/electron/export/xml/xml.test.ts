import { expect, it } from 'vitest';
import { linkedRuns } from '#electron/export/xml/linked-runs.ts';
import { webAddress } from '#electron/export/xml/web-address.ts';
import { element, fileAround, slot, xmlBytes, xmlFile, xmlText } from '#electron/export/xml/xml.ts';
import type { TextRun } from '#electron/export/story/story.ts';
import { textIn, xmlTree } from '../../../support/xml-tree.ts';

const run = (text: string, link: string | null = null): TextRun => ({
  kind: 'text',
  text,
  isBold: false,
  isItalic: false,
  link,
  note: null,
});

it('gives every sign of a text and of a value back, but those that XML cannot hold', () => {
  const all = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join('');
  // Whatever ends a line elsewhere is a line feed here.
  const lines = all.replace(/[\r\v\f\u0085]/g, '\n');
  const kept = [...lines].filter((sign) => /[\t\n\u0020-\u007e\u00a0-\u2029\u202f-\u2065\u206a-\u3000]/u.test(sign)).join('');
  const read = xmlTree(xmlFile(element('wort', { wert: `${all}\uD800\uFFFE𝒢` }, xmlText(`${all}\uDC00\uFFFF𝒢`))));
  expect(textIn(read)).toBe(`${kept}\uFFFD𝒢`);
  expect(read.attributes['wert']).toBe(`${kept}\uFFFD𝒢`);
});

it('ends only what can have no children in its own tag', () => {
  expect(element('br')).toBe('<br/>');
  expect(element('p', { id: 'a', class: null }, xmlText('\u0000'))).toBe('<p id="a"></p>');
});

it('writes a long text into the slot of its file', () => {
  const [before, behind] = fileAround(xmlFile(element('text', {}, slot)));
  const file = Buffer.concat([before, xmlBytes([element('p', {}, xmlText('Ä')), element('p', {}, xmlText('Ö'))]), behind]);
  expect(file.toString()).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<text><p>Ä</p>\n<p>Ö</p>\n</text>\n');
});

it('keeps a link with a bold word and a line end in it one link', () => {
  const link = 'https://rat.example/';
  const runs = [
    run('vor '),
    run('eins', link),
    { kind: 'break' } as const,
    { ...run('zwei', link), isBold: true },
    { kind: 'break' } as const,
    run('nach'),
  ];
  expect(linkedRuns(runs).map(({ address, runs: together }) => [address, together.length])).toEqual([
    [null, 1],
    [link, 3],
    [null, 2],
  ]);
});

it.each([
  ['https://rat.example/vorlage?id=1&seite=2#teil', 'https://rat.example/vorlage?id=1&seite=2#teil'],
  ['https://rat.example/a|b[c]^d`?q={x}|y#a#b', 'https://rat.example/a%7Cb%5Bc%5D%5Ed%60?q=%7Bx%7D%7Cy#a%23b'],
  ['https://rat.example/100%?rabatt=5%25&x=%zz', 'https://rat.example/100%25?rabatt=5%25&x=%25zz'],
  ['https://grünfläche.example/straße', 'https://xn--grnflche-4za0v.example/stra%C3%9Fe'],
  ['http://[::1]:8080/x[1]', 'http://[::1]:8080/x%5B1%5D'],
  ['mailto:amt@rat.example?subject=a|b', 'mailto:amt@rat.example?subject=a%7Cb'],
])('writes %s as every reader takes it', (link, address) => {
  expect(webAddress(link)).toBe(address);
});
