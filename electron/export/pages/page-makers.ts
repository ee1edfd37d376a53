import type { TypesetRequest } from '#shared/typeset/typeset-request.ts';
import type { ExportInput } from '../format.ts';
import { forArticle, forNewsletter, forReports } from '../input-kinds.ts';
import type { Layout } from '../layouts.ts';
import { briefsPage } from './briefs-page.ts';
import { dossierPage } from './dossier-page.ts';
import { magazinePage } from './magazine-page.ts';
import { newsletterPage } from './newsletter-page.ts';
import { proofPage } from './proof-page.ts';
import { reportPage } from './report-page.ts';

/** The printed page on which an anchor lies; null where that is not known yet. */
export type PageOf = (anchor: string) => number | null;

/** Draws a page in a layout: to keep, or with `joints` to print. `pageOf` is known from the second print on. */
export type PageMaker = (
  input: ExportInput,
  layout: Layout,
  joints: TypesetRequest['joints'] | null,
  pageOf?: PageOf,
) => string | Promise<string>;

/** Who draws which page; a layout without its line does not compile. */
export const pageMakers: Readonly<Record<Layout['page'], PageMaker>> = {
  report: (input, layout, joints) => reportPage(forArticle(input), layout, joints),
  magazine: (input, layout, joints) => magazinePage(forArticle(input), layout, joints),
  proof: (input, layout, joints) => proofPage(forArticle(input), layout, joints),
  briefs: (input, layout, joints) => briefsPage(forReports(input), layout, joints),
  dossier: (input, layout, joints, pageOf) => dossierPage(forReports(input), layout, joints, pageOf),
  newsletter: (input, layout, joints) => newsletterPage(forNewsletter(input), layout, joints),
};
