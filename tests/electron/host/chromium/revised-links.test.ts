import { describe, expect, it } from 'vitest';
import { revisionOf } from '#electron/host/chromium/revised-links.ts';

const page = (first: string, second: string, rest = 'Text'): string =>
  `<body><li><a href="#eins"><b>Eins</b> <span>${first}</span></a></li>\n<a href="https://example.org">fort</a><p>${rest} <a href="#zwei">${second}</a></p></body>`;

describe('a page beside its draft', () => {
  it('differs in the words of links within it alone', () => {
    expect(revisionOf(page('', 'hier'), page('12', 'Seite 3'))).toEqual({
      links: 2,
      revised: [
        { link: 0, before: '<b>Eins</b> <span></span>', after: '<b>Eins</b> <span>12</span>' },
        { link: 1, before: 'hier', after: 'Seite 3' },
      ],
    });
    expect(revisionOf(page('', 'hier'), page('', 'hier'))).toEqual({ links: 2, revised: [] });
  });

  it('is another page where anything else differs', () => {
    for (const other of [
      page('12', 'hier', 'Texte'),
      page('12', 'hier').replace('#zwei', '#drei'),
      page('12', 'hier').replace('fort', 'weg'),
      page('12', 'hier').replace('</body>', ' </body>'),
      page('12', 'hier').replace('</body>', '<a href="#drei">3</a></body>'),
    ])
      expect(revisionOf(page('', 'hier'), other)).toBeNull();
  });

  it('reads a link that never ends, and a thousand of them, in time', () => {
    const open = '<a href="#x">'.repeat(20_000);
    expect(revisionOf(open, open)).toEqual({ links: 0, revised: [] });
  });
});
