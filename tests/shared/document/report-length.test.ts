import { expect, it } from 'vitest';
import { documentFromText, emptyDocument } from '#shared/document/build-document.ts';
import { hasNoText, openingText, reportCharacters, reportWords } from '#shared/document/report-length.ts';

const body = documentFromText('Zwei Wörter.\n\nUnd drei mehr.');

it.each([
  ['lead and text of a report', { extent: 'full', lead: 'Ein Vorspann.', teaser: 'Nicht dies.' }, 13 + 12 + 14, 2 + 2 + 3],
  ['the teaser of a teaser', { extent: 'teaser', lead: 'Nicht dies.', teaser: 'Nur der\nAnriss.' }, 14, 3],
  ['what there is of a teaser without one', { extent: 'teaser', lead: '', teaser: '' }, 26, 5],
] as const)('counts %s', (_, header, characters, words) => {
  expect([reportCharacters(header, body), reportWords(header, body)]).toEqual([characters, words]);
});

it('knows a report without a text by lead and body', () => {
  expect(hasNoText({ lead: ' ', teaser: '' }, documentFromText(' '))).toBe(true);
  expect(hasNoText({ lead: 'Vorspann', teaser: '' }, emptyDocument)).toBe(false);
  expect(hasNoText({ lead: '', teaser: '' }, body)).toBe(false);
  expect(hasNoText({ lead: '', teaser: 'Nur der Anriss.' }, emptyDocument)).toBe(false);
  expect(openingText({ lead: '', teaser: 'Nur der Anriss.' }, emptyDocument)).toBe('Nur der Anriss.');
  expect(openingText({ lead: 'Vorspann', teaser: 'Anriss' }, body)).toBe('Vorspann');
});

it('counts nothing in nothing', () => {
  const header = { extent: 'full', lead: '', teaser: '' } as const;
  expect([reportCharacters(header, emptyDocument), reportWords(header, emptyDocument)]).toEqual([0, 0]);
});
