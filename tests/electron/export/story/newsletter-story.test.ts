import { expect, it } from 'vitest';
import { docxFormat } from '#electron/export/docx/docx-format.ts';
import type { FileFormat } from '#electron/export/format.ts';
import { plainTextFormat } from '#electron/export/plain-text.ts';
import { rtfFormat } from '#electron/export/rtf/rtf-format.ts';
import { newsletterStory } from '#electron/export/story/newsletter-story.ts';
import { headingLevels } from '#electron/export/story/stories.ts';
import { readFile } from '#electron/import/parser/read-file.ts';
import { sampleNewsletterInput } from '../sample.ts';
import { exportContext } from './export-context.ts';
import { toldLines } from './story-lines.ts';

it('tells an issue section by section, each below its heading', () => {
  const story = newsletterStory(sampleNewsletterInput());
  const levels = headingLevels(story.blocks, 1);
  const heads = story.blocks.flatMap((block) => {
    const level = levels.get(block);
    return level === undefined || block.kind !== 'paragraph'
      ? []
      : [`${String(level)} ${block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')}`];
  });
  expect(heads).toEqual([
    '1 Netzbrief',
    '2 Vorwort',
    '2 Hundert Zähler',
    '3 Ein Netz für alle',
    '3 Die Kosten',
    '2 Karin Muster',
    '2 Aus den Orten',
    '3 Beispielheim',
    '2 Termine',
    '2 Kurz gemeldet',
    '3 Funk im Keller',
    '2 In eigener Sache',
    '2 Impressum',
  ]);
});

it('has the words of every field that the printed issue has', async () => {
  const text = new TextDecoder().decode(await plainTextFormat.render(sampleNewsletterInput(' ÄÖ'), exportContext()));
  const words = [
    'Netzbrief',
    'Zähler, Funk und drei Fragen',
    'Guten Tag',
    'Willkommen zur Mai-Ausgabe.',
    'Ihre Redaktion',
    'Thema',
    'Hundert Zähler',
    'Ein Netz lernt',
    '„Erst messen.“',
    'Karin Muster',
    'Ein Zähler',
    'Stadtwerke',
    'Was kostet das?',
    'Wenig.',
    'Beispielheim',
    'Ein Marktplatz.',
    'Platz',
    '10 Uhr',
    'Netztag',
    'Musterstadt',
    'Energie',
    'Funk im Keller',
    'Es geht.',
    'Hinweis',
    'In eigener Sache',
    'Wir ziehen um.',
    'Impressum',
    'Netzbrief, Musterweg 1',
  ];
  expect(words.filter((word) => !text.includes(`${word} ÄÖ`))).toEqual([]);
  expect(text).toContain('Mai 2026 · Ausgabe 12 ÄÖ');
  expect(text).toContain(
    'Freitag, 12.\u00A0Juni 2026 bis 13.\u00A0Juni 2026, 10 Uhr ÄÖ\nNetztag ÄÖ (https://netztag.example/)\nMusterstadt ÄÖ',
  );
  expect(text).toContain('[2.5.2026] Es geht. ÄÖ');
  expect(text).toContain('Zum Programm ÄÖ (https://programm.example/a?b=1&c=2)');
});

it.each<[string, FileFormat]>([
  ['issue.docx', docxFormat],
  ['issue.rtf', rtfFormat],
  ['issue.txt', plainTextFormat],
])('goes out as %s and is read again', async (name, format) => {
  const { outcome } = await readFile(name, await format.render(sampleNewsletterInput(), exportContext()));
  const text = outcome.ok ? (outcome.value.reading?.lines ?? []).map((line) => line.text).join('\n') : '';
  const told = toldLines(newsletterStory(sampleNewsletterInput())).filter(({ kind }) => kind !== 'picture');
  const missing = told.flatMap((line) => line.text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !text.includes(word));
  expect(missing).toEqual([]);
});

it('announces no list in which nothing stands', () => {
  const input = sampleNewsletterInput();
  const sections = input.newsletter.sections.map((section) =>
    section.content.kind === 'events' ? { ...section, content: { ...section.content, events: [] } } : section,
  );
  const said = (of: typeof input): string => JSON.stringify(newsletterStory(of).blocks);
  expect(said(input)).toContain('"Termine"');
  expect(said({ ...input, newsletter: { ...input.newsletter, sections } })).not.toContain('"Termine"');
});
