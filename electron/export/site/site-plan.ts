import { giveWay, oneByOne } from '#electron/give-way.ts';
import type { ArticleRow } from '#shared/model/article.ts';
import type { DocumentJson } from '#shared/document/document-schema.ts';
import { blockText } from '#shared/document/document-text.ts';
import type { ArticleInput, PackedFile, ReportsInput } from '../format.ts';
import { reportLanguage } from '../nodes/report-language.ts';
import type { ForeignLanguage } from '../check/foreign-language.ts';
import { pictureEnding } from '../xml/picture-ending.ts';
import { headlineOf } from '../related-rows.ts';
import { uniqueSlugs } from './slugs.ts';

/** A report and where its pages lie. Paths are relative to the site, parted by `/`. */
export interface SiteReport {
  readonly input: ArticleInput;
  /** The last part of its addresses, without an ending. */
  readonly slug: string;
  readonly path: string;
  /** Where it is in another language than German as a whole. */
  readonly language: ForeignLanguage | null;
  readonly rubric: SiteGroup | null;
  readonly keywords: readonly SiteGroup[];
}

/** Reports that share a rubric, a Stichwort or a month, newest first. `stem` is the path of its page without an ending. */
export interface SiteGroup {
  readonly name: string;
  readonly stem: string;
  readonly reports: SiteReport[];
}

/** `key` is `2018-11`. */
export interface SiteMonth extends SiteGroup {
  readonly key: string;
}

/** What lies where: the whole site before a page is drawn. */
export interface SitePlan {
  readonly title: string;
  readonly house: string;
  /** The imprint line of the house. */
  readonly imprint: string;
  /** The logo of the house as a file of the site. */
  readonly logo: PackedFile | null;
  /** Where the site will stand, ending in `/`; null where nobody said. */
  readonly address: string | null;
  readonly withPdf: boolean;
  /** Newest first, the undated last. */
  readonly reports: readonly SiteReport[];
  readonly byId: ReadonlyMap<string, SiteReport>;
  /** The largest first. */
  readonly rubrics: readonly SiteGroup[];
  /** In the order of the alphabet. */
  readonly keywords: readonly SiteGroup[];
  /** Newest first. */
  readonly months: readonly SiteMonth[];
  readonly undated: SiteGroup | null;
}

/** Kicker and headline of a report in one line. */
export const titleOf = ({ article: { header } }: ArticleInput): string =>
  header.kicker.trim() !== '' && header.headline.trim() !== ''
    ? `${header.kicker.trim().replace(/:$/, '')}: ${header.headline.trim()}`
    : headlineOf(header);

/** What a list tells of a report: teaser, lead or the first paragraph of its text. */
export const openingOf = ({ article: { header, body } }: ArticleInput): string =>
  (header.teaser.trim() || header.lead.trim() || firstParagraph(body)).replace(/\s+/g, ' ');

const firstParagraph = (body: DocumentJson): string =>
  body.root.children.map((block) => (block.type === 'paragraph' ? blockText(block).trim() : '')).find((text) => text !== '') ?? '';

/** Plans the site: addresses, rubrics, Stichwörter, months. */
export async function planSite(input: ReportsInput, address: string | null, withPdf: boolean, signal: AbortSignal): Promise<SitePlan> {
  // The older report keeps its address when a newer one of the same day and headline joins it.
  const byAge = [...input.reports].sort((a, b) => a.article.createdAt - b.article.createdAt || (a.article.id < b.article.id ? -1 : 1));
  const slugs = uniqueSlugs(
    byAge.map(({ article: { id, header } }) => ({ key: id, text: `${header.datelineDate ?? ''} ${headlineOf(header)}` })),
    'bericht',
  );
  await giveWay();
  const rubrics = grouper('rubriken', input, ({ header }) => [header.rubric.trim()]);
  const keywords = grouper('stichwoerter', input, ({ keywords: labels }) => labels.map(({ label }) => label.trim()));
  await giveWay();
  const reports = await oneByOne(newestFirst(input.reports), signal, (one): SiteReport => {
    const slug = slugs.get(one.article.id) ?? 'bericht';
    const report: SiteReport = {
      input: one,
      slug,
      path: `berichte/${slug}.html`,
      language: reportLanguage(one.article.body, one.article.header),
      rubric: rubrics.of(one)[0] ?? null,
      keywords: keywords.of(one),
    };
    for (const group of [...rubrics.of(one), ...report.keywords]) group.reports.push(report);
    return report;
  });
  const undated = reports.filter(({ input: { article } }) => article.header.datelineDate === null);
  return {
    title: input.title.trim() || input.settings.houseName.trim() || 'Meldungen',
    house: input.settings.houseName.trim(),
    imprint: input.settings.look.imprint.trim(),
    logo: logoOf(input),
    address,
    withPdf,
    reports,
    byId: new Map(reports.map((report) => [report.input.article.id, report])),
    rubrics: rubrics.all.toSorted((a, b) => b.reports.length - a.reports.length || compare(a.name, b.name)),
    keywords: keywords.all.toSorted((a, b) => compare(a.name, b.name)),
    months: monthsOf(reports),
    undated: undated.length === 0 ? null : { name: 'Ohne Datum', stem: 'archiv/ohne-datum', reports: undated },
  };
}

/** All reports see the same library; any of them knows the logo. */
function logoOf({ settings, reports }: ReportsInput): PackedFile | null {
  const picture = settings.look.logo === null ? undefined : reports[0]?.pictures.get(settings.look.logo);
  const ending = picture ? pictureEnding(picture) : null;
  return picture && ending !== null ? { path: `stil/logo.${ending}`, bytes: picture.bytes } : null;
}

const collator = new Intl.Collator('de');
const compare = (a: string, b: string): number => collator.compare(a, b);

const newestFirst = (reports: readonly ArticleInput[]): ArticleInput[] =>
  reports.toSorted((a, b) => {
    const [one, other] = [a.article.header.datelineDate ?? '', b.article.header.datelineDate ?? ''];
    return one === other ? 0 : one > other ? -1 : 1;
  });

/** Groups by name, each with its address. */
function grouper(folder: string, { reports }: ReportsInput, namesOf: (article: ArticleInput['article']) => readonly string[]) {
  const names = [...new Set(reports.flatMap(({ article }) => namesOf(article)))].filter((name) => name !== '').toSorted();
  const slugs = uniqueSlugs(
    names.map((name) => ({ key: name, text: name })),
    'ohne-namen',
  );
  const groups = new Map(
    names.map((name): [string, SiteGroup] => [name, { name, stem: `${folder}/${slugs.get(name) ?? ''}`, reports: [] }]),
  );
  return {
    all: [...groups.values()],
    of: ({ article }: ArticleInput): SiteGroup[] => [...new Set(namesOf(article))].flatMap((name) => groups.get(name) ?? []),
  };
}

function monthsOf(reports: readonly SiteReport[]): SiteMonth[] {
  const months = new Map<string, SiteMonth>();
  for (const report of reports) {
    const key = report.input.article.header.datelineDate?.slice(0, 7);
    if (key === undefined) continue;
    const month = months.get(key);
    if (month) month.reports.push(report);
    else months.set(key, { key, name: key, stem: `archiv/${key}`, reports: [report] });
  }
  return [...months.values()];
}

/** The pages of a report beside its own. */
export const printPathOf = ({ slug }: SiteReport): string => `berichte/${slug}.druck.html`;
export const pdfPathOf = ({ slug }: SiteReport): string => `berichte/${slug}.pdf`;

/** Another report of the package that a row means. */
export const reportOfRow = (plan: SitePlan, row: Pick<ArticleRow, 'id'>): SiteReport | null => plan.byId.get(row.id) ?? null;
