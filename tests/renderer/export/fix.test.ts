import { expect, it } from 'vitest';
import { fixed } from '#renderer/stores/export-fix.ts';
import type { FindingFix } from '#shared/model/export.ts';
import { sampleArticle, sampleNewsletter } from '../../electron/export/sample.ts';

const article = sampleArticle();
const at = article.body.root.children.findIndex(({ type }) => type === 'image');
const alt = (was: string): FindingFix => ({ action: 'alt', path: ['body', 'root', 'children', at, 'alt'], was, to: null });

it('changes the one value and leaves everything else as it is', () => {
  const after = fixed(article, alt('Ein Zähler im Keller'), 'Ein Zähler');
  const expected = structuredClone(article);
  const picture = expected.body.root.children[at];
  if (picture?.type === 'image') picture.alt = 'Ein Zähler';
  expect(after).toEqual(expected);
});

it('sets what nobody had said yet', () => {
  const fix: FindingFix = { action: 'decorative', path: ['body', 'root', 'children', at, 'isDecorative'], was: null, to: true };
  expect(fixed(article, fix, true)?.body.root.children[at]).toMatchObject({ isDecorative: true });
});

it('reaches into the sections of an issue', () => {
  const issue = sampleNewsletter();
  const fix: FindingFix = { action: 'headline', path: ['sections', 1, 'content', 'headline'], was: 'Hundert Zähler', to: null };
  expect(fixed(issue, fix, 'Tausend Zähler')?.sections[1]?.content).toMatchObject({ headline: 'Tausend Zähler' });
});

it.each([
  ['what was typed meanwhile', alt('')],
  ['a place that is gone', { ...alt(''), path: ['body', 'root', 'children', 999, 'alt'] }],
  ['a place within a word', { ...alt(''), path: ['header', 'headline', 'alt'] }],
])('overwrites not %s', (_, fix) => {
  expect(fixed(article, fix, 'neu')).toBeNull();
});
