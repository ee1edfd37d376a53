import { describe, expect, it } from 'vitest';
import { documentOf, headingBlock, listBlock, paragraphBlock, quoteBlock, textInline } from '#shared/document/build-document.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import { emptyHeader } from '#shared/model/article.ts';
import type { ArticleHeader } from '#shared/model/article.ts';
import { articleMarkdownFormat } from '#electron/export/article-markdown.ts';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import type { ArticleInput, FileFormat } from '#electron/export/format.ts';
import { articleHtml } from '#electron/export/html-formats.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { sampleArticle, sampleInput } from '../export/sample.ts';
import { exportContext } from '../export/story/export-context.ts';
import { asSet, toldBy, toldIn } from './own-support.ts';
import { readBytes } from './reading-support.ts';

const paragraph = (text: string): BlockNode => paragraphBlock([textInline(text)]);
const first = paragraph(
  'Der Kreistag hat am Montag beschlossen, die Ausgaben um ein Zehntel zu kürzen, weil die Einnahmen seit zwei Jahren sinken.',
);
const second = paragraph('Betroffen sind elf Vorhaben, die schon geplant waren. Welche davon später beginnen, steht noch nicht fest.');
const lead = 'Die Verwaltung will bis zum Herbst vorschlagen, welche Vorhaben später beginnen.';

/** A list as the editor nests it. */
function nested(): BlockNode {
  const list = listBlock(false, [[textInline('Erster Punkt')], [], [textInline('Letzter Punkt')]]);
  list.children[1]?.children.push(listBlock(true, [[textInline('innen eins')], [textInline('innen zwei')]]));
  return list;
}

interface Odd {
  readonly header?: Partial<ArticleHeader>;
  readonly body?: readonly BlockNode[];
  readonly keywords?: readonly string[];
}

const odd: Readonly<Record<string, Odd>> = {
  'nothing but headline and text': {},
  'a headline with a colon, no kicker': { header: { headline: 'Haushalt: Kreis spart bei Schulen' } },
  'a headline that is a question': { header: { headline: 'Wer zahlt für die neuen Schulen?' } },
  'a headline of one word': { header: { headline: 'Sparkurs' } },
  'a very long headline': {
    header: { headline: `Kreis spart bei Straßen und Schulen, ${'obwohl die Einnahmen wieder steigen, '.repeat(4)}sagt der Rat` },
  },
  'a kicker of several words': { header: { kicker: 'Haushalt im Kreis' } },
  'a lead of three paragraphs': { header: { lead: `${lead}\n\nZweiter Absatz.\n\nDritter.` } },
  'a lead with a line of its own': { header: { lead: `${lead}\nZweite Zeile.` } },
  'a place without a day': { header: { datelineDate: null, place: 'Nordheide' } },
  'a place with an addition': { header: { place: 'Nordheide (Kreis Probe)' } },
  'a byline that is no name': { header: { byline: 'K. Muster, Nordheide', authors: ['Jan von Beispiel'] } },
  'a source that does not call itself one': { header: { sourceNote: 'Pressestelle des Kreises' } },
  'a number alone': { header: { number: 3047 } },
  'a mail address among its links': { header: { externalLinks: ['https://www.kreis.example/a?b=1&c=2', 'mailto:a@b.example'] } },
  'Stichwörter with commas and brackets': { keywords: ['Bund, Länder', 'Onlinezugangsgesetz (OZG)', 'C++/C#', '5G'] },
  'a list within a list': { body: [first, nested(), second] },
  'subheads that look like other lines': {
    body: [first, headingBlock('h2', [textInline('2. Teil')]), second, headingBlock('h3', [textInline('Zahlen: 3 von 5')]), first],
  },
  'lines in a paragraph': {
    body: [first, paragraphBlock([textInline('Eins'), { type: 'linebreak', version: 1 }, textInline('zwei')]), second],
  },
  'a short quotation': { body: [first, quoteBlock([textInline('„Nein.“')]), second] },
  'lines that other files end with': {
    body: [first, ...['Druckversion', 'Weitere Meldungen', 'Mehr zum Thema', 'https://rat.example/allein', 'Kurz.'].map(paragraph), second],
  },
  'signs that other files begin lines with': {
    body: [first, ...['- kein Punkt', '1. keine Liste', '# kein Kopf', '> kein Zitat', '[9.11.2018] kein Datum'].map(paragraph), second],
  },
};

const reportOf = ({ header, body = [first, second], keywords = [] }: Odd): ArticleInput => ({
  ...sampleInput(),
  related: [],
  back: [],
  article: {
    ...sampleArticle(),
    header: { ...emptyHeader, headline: 'Kreis spart bei Straßen und Schulen', datelineDate: '2024-03-05', ...header },
    body: documentOf([...body]),
    keywords: keywords.map((label, index) => ({
      ...sampleArticle().keywords[0],
      id: `stichwort-${String(index)}`,
      label,
    })) as ArticleInput['article']['keywords'],
  },
});

const formats: readonly (readonly [string, FileFormat])[] = [
  ['bericht.docx', docxFormat],
  ['bericht.odt', odtFormat],
  ['bericht.rtf', rtfFormat],
  ['bericht.html', articleHtml],
  ['bericht.md', articleMarkdownFormat],
];

describe.each(formats)('%s', (name, format) => {
  it.each(Object.entries(odd))('brings back a report with %s', async (_, report) => {
    const input = reportOf(report);
    const { records } = await readBytes(name, await format.render(input, exportContext()));
    expect(asSet(toldIn(records))).toEqual(asSet(toldBy(input)));
  });
});
