import { expect, it } from 'vitest';
import { documentFromText, emptyDocument } from '#shared/document/build-document.ts';
import { reportLanguage } from '#electron/export/nodes/report-language.ts';

const english = 'The city council decided that all meters of the town will be connected to the network by the end of next year.';
const french = 'Le conseil municipal a décidé que tous les compteurs de la ville seront reliés au réseau avant la fin de l’année.';
const german = 'Der Rat hat beschlossen, dass alle Zähler der Stadt bis zum Ende des nächsten Jahres vernetzt werden.';
const none = { lead: '', teaser: '' };

it.each([
  ['English, two paragraphs', [english, english], none, 'en'],
  ['English with a line of a few words', [english, 'Map and data', english], none, 'en'],
  ['French', [french], none, 'fr'],
  ['an English teaser alone', [], { lead: '', teaser: english }, 'en'],
  ['English under a German lead', [english, english], { lead: german, teaser: '' }, null],
  ['German with one English quotation', [german, english, german], none, null],
  ['half English and half French', [english, french], none, null],
  ['German', [german], none, null],
  ['nothing at all', [], none, null],
] as const)('knows the language of a report as a whole: %s', (_, paragraphs, header, language) => {
  expect(reportLanguage(paragraphs.length === 0 ? emptyDocument : documentFromText(paragraphs.join('\n\n')), header)).toBe(language);
});
