import { newsletterLayout } from '#electron/export/layouts.ts';
import { expect, it } from 'vitest';
import { newsletterPage } from '#electron/export/pages/newsletter-page.ts';
import { documentFromText, documentOf, emptyDocument, quoteBlock, textInline } from '#shared/document/build-document.ts';
import type { EventEntry, SectionContent } from '#shared/model/newsletter.ts';
import { sampleNewsletterInput } from './sample.ts';

const event: EventEntry = {
  weekday: '',
  date: null,
  endDate: null,
  time: '',
  title: '',
  place: '',
  url: null,
  proposedDate: null,
  proposedFrom: '',
};
const deadLink = { label: 'Mehr lesen', url: null };

function page(...contents: readonly SectionContent[]): string {
  const sample = sampleNewsletterInput();
  const sections = contents.map((content, index) => ({ id: `abschnitt-${index}` as never, content }));
  return newsletterPage({ ...sample, newsletter: { ...sample.newsletter, sections } }, newsletterLayout, null).replace(
    /<style>.*<\/style>/s,
    '',
  );
}

it('leaves out events, cards, questions and teasers in which nothing was filled in, and lists without any', () => {
  const html = page(
    { kind: 'events', label: 'Termine', events: [event, { ...event, title: 'Messe' }, { ...event, proposedDate: '2026-05-01' }] },
    { kind: 'events', label: 'Leere Termine', events: [event] },
    { kind: 'cards', label: 'Karten', cards: [{ headline: '', body: documentFromText(' '), caption: '', link: null }] },
    { kind: 'interview', label: 'Fragen an', guest: '', organisation: '', pairs: [{ question: '', answer: emptyDocument }], caption: '' },
    { kind: 'text', label: 'Nachwort', headline: '', body: documentFromText('Ende.') },
  );
  expect(html.match(/<li>/g)?.length).toBe(1 + 2);
  expect(html).toContain('Messe');
  expect(html).not.toMatch(/Leere Termine|Karten|Fragen an/);
  expect(html).toContain('Nachwort');
});

it('prints the words of a link that leads nowhere, and an address for words', () => {
  const article = {
    kind: 'article',
    label: '',
    headline: 'Thema',
    subheadline: '',
    body: emptyDocument,
    quote: null,
    caption: '',
  } as const;
  expect(page({ ...article, link: deadLink })).toContain('<p class="link">Mehr lesen</p>');
  expect(page({ ...article, link: { label: 'Mehr lesen', url: 'javascript:x' } })).toContain('<p class="link">Mehr lesen</p>');
  expect(page({ ...article, link: { label: ' ', url: 'https://a.example' } })).toContain('>https://a.example</a>');
  expect(page({ ...article, link: { label: '', url: '' } })).not.toContain('class="link"');
  const events = [{ ...event, url: 'https://netztag.example' }];
  expect(page({ kind: 'events', label: 'Termine', events })).toContain('>https://netztag.example</a>');
  const card = { headline: '', body: emptyDocument, caption: '', link: deadLink };
  expect(page({ kind: 'cards', label: 'Orte', cards: [card] })).toContain('Mehr lesen');
});

it('sets labels in capitals in normal case, in the contents and beside the text', () => {
  const html = page(
    { kind: 'text', label: 'INTERESSANTE THEMEN', headline: '', body: documentFromText('Eins.') },
    { kind: 'text', label: 'KI UND OZG HEUTE', headline: '', body: documentFromText('Zwei.') },
  );
  expect(html.match(/Interessante Themen/g)).toHaveLength(2);
  expect(html.match(/KI und OZG Heute/g)).toHaveLength(2);
});

it('shows on paper where a link leads whose words are others, and nothing twice', () => {
  const link = { label: 'Mehr lesen', url: 'https://rat.example/vorlage/7/' };
  const item = { articleId: null, kicker: '', headline: 'Netz', date: null, body: documentFromText('Kurz.'), link };
  const html = page({ kind: 'teasers', label: 'Kurz', items: [item, { ...item, link: { label: '', url: 'https://a.example' } }] });
  expect(html).toContain('rel="noreferrer">Mehr lesen</a><span class="address"> rat.example/vorlage/7</span></p>');
  expect(html.match(/class="address"/g)).toHaveLength(1);
});

it('takes quotations in a row as one', () => {
  const body = documentOf([quoteBlock([textInline('Erstens.')]), quoteBlock([textInline('Zweitens.')])]);
  const html = page({ kind: 'text', label: '', headline: 'Thema', body });
  expect(html).toContain('<blockquote><p>Erstens.</p><p>Zweitens.</p></blockquote>');
});
