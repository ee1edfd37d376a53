import { expect, it } from 'vitest';
import { mailLink } from '#electron/export/mail-link.ts';
import { isSafeLink } from '#shared/document/document-schema.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';

const header = (over: Partial<ArticleHeader>): ArticleHeader => ({ ...emptyHeader, ...over });
const parts = (link: string) => {
  const query = link.slice('mailto:?'.length).split('&');
  return Object.fromEntries(query.map((pair) => pair.split('=').map((value) => decodeURIComponent(value))));
};

it.each([
  [
    'teaser and origin',
    { headline: 'Zähler', teaser: 'Kurz.', lead: 'Lang.', originUrl: 'https://a.example/1' },
    'Zähler',
    'Kurz.\r\n\r\nhttps://a.example/1',
  ],
  [
    "lead and no link where only others' pages are named",
    { headline: 'Zähler', lead: 'Lang.', externalLinks: ['https://b.example'] },
    'Zähler',
    'Lang.',
  ],
  ['no address at all', { headline: 'Zähler', lead: 'Lang.' }, 'Zähler', 'Lang.'],
  ['only an address', { headline: 'Zähler', originUrl: 'https://a.example' }, 'Zähler', 'https://a.example'],
  ['an unsafe address', { headline: 'Z', lead: 'L', originUrl: 'javascript:alert(1)', externalLinks: ['file:///etc/passwd'] }, 'Z', 'L'],
  [
    'signs that part a mail link',
    { headline: 'A & B = C? #1', lead: 'x&cc=evil@example.org\r\nBcc: y', originUrl: null },
    'A & B = C? #1',
    'x&cc=evil@example.org Bcc: y',
  ],
  ['no headline', { kicker: 'Energie:', lead: 'Text' }, 'Energie:', 'Text'],
] as const)('writes a mail with %s', (_, over, subject, body) => {
  const link = mailLink(header(over as Partial<ArticleHeader>));
  expect(parts(link)).toEqual({ subject, body });
  expect(isSafeLink(link)).toBe(true);
});

it('keeps to 2,000 characters, cuts at a word and never cuts the address', () => {
  const lead = 'Die Stadtwerke Müßigbrücken prüfen größere Änderungen. '.repeat(80);
  const link = mailLink(header({ headline: 'Lang', lead, originUrl: 'https://a.example/bericht' }));
  expect(link.length).toBeLessThanOrEqual(2_000);
  expect(link.length).toBeGreaterThan(1_700);
  expect(parts(link)['body']).toMatch(/(Die|Stadtwerke|Müßigbrücken|prüfen|größere|Änderungen\.) …\r\n\r\nhttps:\/\/a\.example\/bericht$/);
});

it('survives endless words and half characters', () => {
  for (const word of ['ä'.repeat(5_000), '😀'.repeat(3_000), '\uD800'.repeat(900), 'x'.repeat(2_000)]) {
    const link = mailLink(header({ headline: word, lead: word, originUrl: `https://a.example/${'y'.repeat(1_900)}` }));
    expect(link.length).toBeLessThanOrEqual(2_000);
    expect(isSafeLink(link)).toBe(true);
    expect(() => decodeURIComponent(link)).not.toThrow();
  }
});
