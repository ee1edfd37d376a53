import { expect, it } from 'vitest';
import { revisionFields } from '#renderer/features/desk/inspector/revision-fields.ts';
import { emptyDocument } from '#shared/document/build-document.ts';
import { emptyHeader } from '#shared/model/article.ts';

it('shows every filled field that comes back, and marks those that differ, also those that would be emptied', () => {
  const then = { ...emptyHeader, headline: 'Alt', place: 'Bonn', datelineDate: '2018-11-09', status: 'draft' as const };
  const now = { ...emptyHeader, headline: 'Neu', place: 'Bonn', datelineDate: '2018-11-09', byline: 'ba', status: 'approved' as const };
  const kept = { header: then, body: emptyDocument, keywords: ['OZG', 'E-Akte'] };
  expect(revisionFields(kept, now, ['E-Akte', 'OZG'])).toEqual([
    { field: 'headline', value: 'Alt', isChanged: true },
    { field: 'date', value: '09.11.2018', isChanged: false },
    { field: 'place', value: 'Bonn', isChanged: false },
    { field: 'byline', value: '', isChanged: true },
    { field: 'keywords', value: 'E-Akte, OZG', isChanged: false },
  ]);
});
