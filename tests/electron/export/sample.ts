import {
  backReferenceInline,
  documentFromText,
  documentOf,
  headingBlock,
  imageBlock,
  linkInline,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { article, articleRow, emptyHeader } from '#shared/model/article.ts';
import type { Article, ArticleRow } from '#shared/model/article.ts';
import { newsletter } from '#shared/model/newsletter.ts';
import type { Newsletter } from '#shared/model/newsletter.ts';
import { defaultSettings } from '#shared/model/settings.ts';
import type { ArticleInput, NewsletterInput, ReportsInput } from '#electron/export/format.ts';

/** The hash under which the sample's picture lies. */
export const samplePicture = 'a'.repeat(64);
/** One dot. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64');

const samplePictures = new Map([[samplePicture, { mediaType: 'image/png', bytes: png }]]);

/** A report of our own with every node in it. `word` is put into every field and every text. */
export function sampleBody(word = ''): DocumentJson {
  const withList = listBlock(false, [
    [textInline(`Zählerdaten${word}`)],
    [linkInline(`Messkonzept${word}`, 'https://messen.example/konzept')],
  ]);
  withList.children[1]?.children.push(listBlock(true, [[textInline(`unterer Punkt${word}`)]]));
  return documentOf([
    paragraphBlock([
      textInline(
        `Die Stadtwerke haben im Mai 137,5 Mio. Euro bewilligt, z. B. für „kluge“ Zähler. ${word} Das Vorhaben geht auf einen Beschluss zurück `,
      ),
      backReferenceInline(`wir berichteten${word}`, 3046, 'bericht-zurueck'),
      textInline('. Mehr steht im '),
      linkInline(`Sitzungsdienst${word}`, 'https://rat.example/vorlage?id=1&seite=2'),
      textInline(', so die Verwaltung.'),
    ]),
    headingBlock('h2', [textInline(`Ein Netz für alle${word}`)]),
    paragraphBlock([
      textInline('fett', { bold: true }),
      textInline('kursiv', { italic: true }),
      textInline(` und ${word} beides `, { bold: true, italic: true }),
      { type: 'linebreak', version: 1 },
      textInline(`zweite Zeile${word}`),
    ]),
    headingBlock('h3', [textInline(`Die Kosten${word}`)]),
    quoteBlock([textInline(`„Wir messen erst und bauen dann“${word}`)]),
    withList,
    listBlock(true, [[textInline(`Erstens${word}`)], [textInline(`Zweitens${word}`)]]),
    imageBlock({
      assetId: samplePicture,
      url: 'https://bilder.example/zaehler.png',
      alt: `Ein Zähler im Keller${word}`,
      caption: `Der erste Zähler${word}`,
      credit: `Foto: Karin Muster${word}`,
    }),
    paragraphBlock([textInline(`Im Herbst beginnt der Bau.${word}`)]),
  ]);
}

export const sampleRow = (id: string, headline: string, word = ''): ArticleRow =>
  articleRow.parse({
    id,
    number: 17,
    extent: 'teaser',
    form: `Meldung${word}`,
    status: 'published',
    kicker: `Musterstadt:${word}`,
    headline: `${headline}${word}`,
    preview: `Der Rat hat zugestimmt.${word}`,
    datelineDate: '2018-10-02',
    place: `Musterstadt${word}`,
    rubric: `Energie${word}`,
    characterCount: 100,
    changedAt: 1,
    deletedAt: null,
  });

export function sampleArticle(word = ''): Article {
  return article.parse({
    id: 'bericht-probe',
    rev: 3,
    header: {
      ...emptyHeader,
      number: 3047,
      form: `Bericht${word}`,
      kicker: `Musterstadt:${word}`,
      headline: `Hundert Zähler lernen sprechen${word}`,
      subheadline: `Wie die Stadtwerke ihr Netz vermessen${word}`,
      lead: `Die Stadtwerke Musterstadt haben hundert Zähler vernetzt.${word}\n\nIm Herbst folgen weitere.${word}`,
      teaser: `Hundert Zähler funken ihre Werte.${word}`,
      datelineDate: '2018-11-09',
      place: `Musterstadt${word}`,
      rubric: `Energie${word}`,
      byline: `ba${word}`,
      authors: [`Karin Muster${word}`],
      externalLinks: ['https://www.stadtwerke.example', `https://x.example/"'><script>alert(1)</script>`, `javascript:alert(1)${word}`],
      originUrl: 'https://portal.example/3047',
      agency: `dpa${word}`,
      sourceNote: `Quelle: Stadtwerke Musterstadt${word}`,
    },
    body: sampleBody(word),
    keywords: [
      { id: 'stichwort-1', label: `Zähler${word}` },
      { id: 'stichwort-2', label: `Funk${word}` },
    ],
    characterCount: 900,
    createdAt: 1,
    changedAt: 2,
    deletedAt: null,
  });
}

export const sampleInput = (word = ''): ArticleInput => ({
  kind: 'article',
  article: sampleArticle(word),
  related: [
    { kind: 'related', direction: 'both', article: sampleRow('bericht-verwandt', 'Neues Umspannwerk', word) },
    { kind: 'reported', direction: 'from', article: sampleRow('bericht-zurueck', 'Rat beschließt Messnetz', word) },
  ],
  back: [sampleRow('bericht-zurueck', 'Rat beschließt Messnetz', word)],
  pictures: samplePictures,
  settings: { ...defaultSettings, houseName: `Kommune & Netz${word}` },
});

export function sampleNewsletter(word = ''): Newsletter {
  const link = { label: `Zum Programm${word}`, url: 'https://programm.example/a?b=1&c=2' };
  const body = sampleBody(word);
  return newsletter.parse({
    id: 'ausgabe-probe',
    rev: 1,
    header: {
      title: `Netzbrief${word}`,
      issue: '2026-05',
      number: `12${word}`,
      subject: `Netzbrief im Mai${word}`,
      preheader: `Zähler, Funk und drei Fragen${word}`,
      status: 'draft',
    },
    sections: [
      {
        id: 'abschnitt-1',
        content: {
          kind: 'editorial',
          label: `Vorwort${word}`,
          greeting: `Guten Tag${word}`,
          body: documentFromText(`Willkommen zur Mai-Ausgabe.${word}`),
          signedBy: `Ihre Redaktion${word}`,
        },
      },
      {
        id: 'abschnitt-2',
        content: {
          kind: 'article',
          label: `Thema${word}`,
          headline: `Hundert Zähler${word}`,
          subheadline: `Ein Netz lernt${word}`,
          body,
          quote: { text: `„Erst messen.“${word}`, attribution: `Karin Muster${word}` },
          caption: `Ein Zähler${word}`,
          link,
        },
      },
      {
        id: 'abschnitt-3',
        content: {
          kind: 'interview',
          label: `3 Fragen an:${word}`,
          guest: `Karin Muster${word}`,
          organisation: `Stadtwerke${word}`,
          pairs: [{ question: `Was kostet das?${word}`, answer: documentFromText(`Wenig.${word}`) }],
          caption: `Karin Muster${word}`,
        },
      },
      {
        id: 'abschnitt-4',
        content: {
          kind: 'cards',
          label: `Aus den Orten${word}`,
          cards: [{ headline: `Beispielheim${word}`, body: documentFromText(`Ein Marktplatz.${word}`), link, caption: `Platz${word}` }],
        },
      },
      {
        id: 'abschnitt-5',
        content: {
          kind: 'events',
          label: `Termine${word}`,
          events: [
            {
              weekday: `Freitag${word}`,
              date: '2026-06-12',
              endDate: '2026-06-13',
              time: `10 Uhr${word}`,
              title: `Netztag${word}`,
              place: `Musterstadt${word}`,
              url: 'https://netztag.example',
              proposedDate: null,
              proposedFrom: `${word}`,
            },
          ],
        },
      },
      {
        id: 'abschnitt-6',
        content: {
          kind: 'teasers',
          label: `Kurz gemeldet${word}`,
          items: [
            {
              articleId: 'bericht-probe',
              kicker: `Energie${word}`,
              headline: `Funk im Keller${word}`,
              body: documentFromText(`Es geht.${word}`),
              date: '2026-05-02',
              link,
            },
          ],
        },
      },
      {
        id: 'abschnitt-7',
        content: {
          kind: 'text',
          label: `Hinweis${word}`,
          headline: `In eigener Sache${word}`,
          body: documentFromText(`Wir ziehen um.${word}`),
        },
      },
      {
        id: 'abschnitt-8',
        content: { kind: 'imprint', label: `Impressum${word}`, body: documentFromText(`Netzbrief, Musterweg 1${word}`) },
      },
    ],
    createdAt: 1,
    changedAt: 2,
    deletedAt: null,
  });
}

export const sampleNewsletterInput = (word = ''): NewsletterInput => ({
  kind: 'newsletter',
  newsletter: sampleNewsletter(word),
  pictures: samplePictures,
  settings: { ...defaultSettings, houseName: `Kommune & Netz${word}` },
});

/** Two reports, of which the second refers back to the first. */
export function sampleReportsInput(word = ''): ReportsInput {
  const second = sampleInput(word);
  const first = { ...second, article: { ...second.article, id: second.back[0]?.id ?? second.article.id }, related: [], back: [] };
  return { kind: 'reports', title: `Netze${word}`, day: '2026-05-04', reports: [first, second], settings: second.settings };
}
