import type { FileFormat } from './format.ts';
import { forArticle, forNewsletter } from './input-kinds.ts';
import { newsletterLayout, reportLayout } from './layouts.ts';
import { newsletterPage } from './pages/newsletter-page.ts';
import { reportPage } from './pages/report-page.ts';
import { textBytes } from './text-bytes.ts';

/** „Druckversion“: one page with all in it, to keep and to print. */
export const articleHtml: FileFormat = {
  id: 'article-html',
  extension: 'html',
  subjects: ['article'],
  render: async (input, context) => textBytes(reportPage(forArticle(input), reportLayout, null), context),
};
export const newsletterHtml: FileFormat = {
  id: 'newsletter-html',
  extension: 'html',
  subjects: ['newsletter'],
  render: async (input, context) => textBytes(newsletterPage(forNewsletter(input), newsletterLayout, null), context),
};
