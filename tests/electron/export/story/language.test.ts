import { expect, it } from 'vitest';
import type { FileFormat } from '#electron/export/format.ts';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import { epubFormat } from '#electron/export/epub/epub.ts';
import { icmlFormat } from '#electron/export/icml/icml.ts';
import { odtFormat } from '#electron/export/odt/odt.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { articleStory } from '#electron/export/story/article-story.ts';
import { headingBlock, listBlock, paragraphBlock, quoteBlock, textInline } from '#shared/document/build-document.ts';
import { writtenBy } from './document-formats.ts';
import { withBody } from './varied-reports.ts';

const english =
  'The city has said that it will build the network with its own people, and that all of the work is to be done by the summer.';
const french = 'La ville a dit que les travaux sont dans les mains de ses services et que le réseau sera prêt avec les compteurs de tous.';
const german = 'Die Stadt hat gesagt, dass sie das Netz mit eigenen Leuten baut und dass die Arbeiten bis zum Sommer getan sind.';
const input = withBody([
  paragraphBlock([textInline(german)]),
  paragraphBlock([textInline(english), textInline(' All of it.', { bold: true })]),
  quoteBlock([textInline(french)]),
]);

it('knows the language of each passage, and of the lead', () => {
  const header = { ...input.article.header, lead: english };
  const { blocks } = articleStory({ ...input, article: { ...input.article, header } });
  expect(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && ['lead', 'text', 'quote'].includes(block.role) ? [`${block.role} ${block.language ?? 'de'}`] : [],
    ),
  ).toEqual(['lead en', 'text de', 'text en', 'quote fr']);
});

it.each<[string, FileFormat, RegExp, RegExp, RegExp]>([
  [
    'Word',
    docxFormat,
    /<w:lang w:val="en-GB"\/><\/w:rPr><w:t [^>]+>The city/,
    /<w:lang w:val="fr-FR"\/><\/w:rPr><w:t [^>]+>La ville/,
    /<w:lang[^>]+><\/w:rPr><w:t [^>]+>Die Stadt/,
  ],
  [
    'OpenDocument',
    odtFormat,
    /<text:p text:style-name="Fließtext_20_en">The city/,
    /<text:p text:style-name="Quotations_20_fr">La ville/,
    /_20_..">Die Stadt/,
  ],
  ['RTF', rtfFormat, /\\lang1031[^ ]* \\lang2057 The city/, /\\lang1036 La ville/, /\\lang(?:2057|1036) Die Stadt/],
  ['EPUB', epubFormat, /<p lang="en" xml:lang="en">The city/, /<p lang="fr" xml:lang="fr">La ville/, /<p lang[^>]*>Die Stadt/],
  [
    'ICML',
    icmlFormat,
    /AppliedLanguage="\$ID\/English: UK"><Content>The city/,
    /AppliedLanguage="\$ID\/French"><Content>La ville/,
    /AppliedLanguage[^>]*><Content>Die Stadt/,
  ],
])('says in %s which passages are English and French', async (_, format, inEnglish, inFrench, notGerman) => {
  const written = await writtenBy(format, input);
  expect(written).toMatch(inEnglish);
  expect(written).toMatch(inFrench);
  expect(written).not.toMatch(notGerman);
});

it('has a style in OpenDocument for each language that a passage can be in', async () => {
  const written = await writtenBy(odtFormat, input);
  for (const [name, language] of [
    ['Fließtext_20_en', 'en'],
    ['Quotations_20_fr', 'fr'],
  ])
    expect(written).toMatch(
      new RegExp(`style:name="${String(name)}"[^>]*><style:text-properties fo:language="${String(language)}" fo:country=`),
    );
});

const whole = withBody([
  headingBlock('h2', [textInline('Own people')]),
  paragraphBlock([textInline(english)]),
  listBlock(false, [[textInline('Cables')], [textInline('Meters')]]),
]);
const throughout = {
  ...whole,
  article: {
    ...whole.article,
    header: { ...whole.article.header, headline: 'City builds network', kicker: '', subheadline: '', lead: english },
  },
};

it.each<[string, FileFormat, readonly RegExp[]]>([
  ['Word', docxFormat, [/<w:lang w:val="en-GB"\/><\/w:rPr><w:t [^>]+>(?:City builds|Own people|Cables)/, /<dc:language>en-GB/]],
  ['OpenDocument', odtFormat, [/_20_en"[^>]*>(?:<[^>]*>)?(?:City builds|Own people|Cables)/, /<dc:language>en-GB/]],
  ['RTF', rtfFormat, [/\\lang2057 (?:City builds|Own people|Cables)/]],
  ['EPUB', epubFormat, [/<html [^>]*lang="en" xml:lang="en"/, /<dc:language>en<\/dc:language>/, /<p class="keywords" lang="de"/]],
])('says in %s that a report is English throughout, headline, lists and all', async (_, format, marks) => {
  const written = await writtenBy(format, throughout);
  for (const mark of marks) expect(written).toMatch(mark);
  // A report with a German paragraph is not.
  const mixed = await writtenBy(format, input);
  for (const mark of marks) expect(mixed).not.toMatch(mark);
});
