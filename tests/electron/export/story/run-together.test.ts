import { expect, it } from 'vitest';
import { escapeHtml, plain } from '#electron/export/escape.ts';
import { listBlock, paragraphBlock, textInline } from '#shared/document/build-document.ts';
import { documentFormats, writtenBy } from './document-formats.ts';
import { withBody } from './varied-reports.ts';

it('makes a line feed of every sign that ends a line, and drops other controls', () => {
  expect(plain('eins\rzwei\r\ndrei\u000Bvier\ffünf\u0085sechs\nsieben\tacht')).toBe('eins\nzwei\ndrei\nvier\nfünf\nsechs\nsieben\tacht');
  expect(plain('a\u0000b\u0007c\u001Fd\u202Ee\uFFFE')).toBe('abcde');
  expect(escapeHtml('eins\rzwei')).toBe('eins\nzwei');
});

it.each(documentFormats)('lets no words run together in %s where an old line end parts them', async (_, format) => {
  const written = await writtenBy(format, withBody([paragraphBlock([textInline('eins\rzwei\u000Bdrei\fvier')])]));
  expect(written).not.toMatch(/einszwei|zweidrei|dreivier/);
  expect(written).toMatch(/eins[^]{1,80}zwei[^]{1,80}drei[^]{1,80}vier/);
});

it.each(documentFormats)('keeps what stands in front of and behind a list within an item apart in %s', async (_, format) => {
  const list = listBlock(false, [[textInline('vorn')]]);
  list.children[0]?.children.push(listBlock(true, [[textInline('innen')]]), textInline('hinten'), listBlock(false, [[textInline('ganz')]]));
  const written = await writtenBy(format, withBody([list]));
  expect(written).not.toMatch(/vornhinten|hintenganz|innenhinten/);
  for (const word of ['vorn', 'innen', 'hinten', 'ganz']) expect(written).toContain(word);
});
