// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { columnLayout, magazineLayout, reportLayout } from '#electron/export/layouts.ts';
import type { ArticleInput } from '#electron/export/format.ts';
import { magazinePage } from '#electron/export/pages/magazine-page.ts';
import { reportPage } from '#electron/export/pages/report-page.ts';
import {
  documentOf,
  headingBlock,
  imageBlock,
  listBlock,
  paragraphBlock,
  quoteBlock,
  textInline,
} from '#shared/document/build-document.ts';
import { sampleInput } from './sample.ts';

const english =
  'The city has said that it will build the network with its own people, and that all of the work is to be done by the summer.';
const body = documentOf([
  paragraphBlock([textInline(english)]),
  headingBlock('h2', [textInline('Own people')]),
  listBlock(false, [[textInline('Underground communication infrastructure')]]),
  imageBlock({ assetId: null, alt: 'A cable', caption: 'Cables', credit: '' }),
  quoteBlock([textInline('Good.')]),
]);
const sample = sampleInput();
const header = { ...sample.article.header, kicker: '', headline: 'City builds network', subheadline: '', lead: english, teaser: '' };
const report: ArticleInput = { ...sample, article: { ...sample.article, header, body } };

const languages = (html: string, selector: string): (string | null)[] => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll(selector)].map((element) => element.closest('[lang]')?.getAttribute('lang') ?? null);
};

it.each([
  ['report', reportPage(report, reportLayout, null), '.text'],
  ['magazine', magazinePage(report, magazineLayout, null), '.flow'],
])('says of lists, captions and quotations of an English report that they are English, too: %s', (_, html, flow) => {
  const parts = `${flow} > :is(h2, ul, figure, blockquote)`;
  expect(languages(html, parts).length).toBe(4);
  expect([...new Set(languages(html, parts))]).toEqual(['en']);
});

it.each([reportLayout, columnLayout])('sets what cannot be broken ragged, each block once: $id', ({ justified, ragged }) => {
  const page = new DOMParser().parseFromString(reportPage(report, reportLayout, null), 'text/html');
  const found = (selectors: readonly string[]): Element[] => selectors.flatMap((selector) => [...page.querySelectorAll(selector)]);
  const items = [...page.querySelectorAll('.text li')];
  expect(items.map((item) => found(ragged).filter((one) => one === item).length)).toEqual([1]);
  expect(found(justified).filter((element) => element.closest('[lang]')?.getAttribute('lang') === 'en')).toEqual([]);
});
