import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import type { ExportInput } from '../format.ts';
import { forArticle, forNewsletter } from '../input-kinds.ts';
import type { Layout } from '../layouts.ts';
import { magazinePage } from './magazine-page.ts';
import { newsletterPage } from './newsletter-page.ts';
import { proofPage } from './proof-page.ts';
import { reportPage } from './report-page.ts';

/** Draws a page in a layout: to keep, or with `joints` to print. */
export type PageMaker = (input: ExportInput, layout: Layout, joints: TypesetRequest['joints'] | null) => string;

/** Who draws which page; a layout without its line does not compile. */
export const pageMakers: Readonly<Record<Layout['page'], PageMaker>> = {
  report: (input, layout, joints) => reportPage(forArticle(input), layout, joints),
  magazine: (input, layout, joints) => magazinePage(forArticle(input), layout, joints),
  proof: (input, layout, joints) => proofPage(forArticle(input), layout, joints),
  newsletter: (input, layout, joints) => newsletterPage(forNewsletter(input), layout, joints),
};
