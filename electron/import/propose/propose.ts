import type { Reading, ReadingRecord, ReportRecord } from '#shared/model/reading.ts';
import { recordId } from '#shared/model/ids.ts';
import type { WarningName } from '#shared/messages/import.ts';
import { wordCount } from '#shared/text/line-shape.ts';
import type { Removed } from '../clean/removing.ts';
import type { Plan } from '../segment/plan.ts';
import { siteOf } from '../source-document.ts';
import type { LostLink, SourceDocument } from '../source-document.ts';
import { plainLine } from '../line-role.ts';
import type { FormContext } from './forming.ts';
import { keepRest } from './keep-rest.ts';
import { withOwnFacts } from './own-facts.ts';
import { withPageMeta } from './page-meta.ts';
import { largestOf } from '../append.ts';

/** Forms the records of the best plan, keeps what it missed, numbers everything in the order of the source. */
export function propose(source: SourceDocument, plans: readonly Plan[], cleaned: readonly Removed[], context: FormContext): Reading {
  const [best, second] = plans;
  const outcome = best?.form() ?? { records: [], removals: [], warnings: [] };
  const removals = [...cleaned, ...outcome.removals].filter((removal) => removal.text.trim() !== '').toSorted(byPlace);
  const rest = keepRest(outcome.records, removals, source.lines);
  const completed = numbered(rest.records, removals, context);
  const warnings = new Set<WarningName>(outcome.warnings);
  if (rest.kept > 0) warnings.add('text-kept');
  if (lacksLinks(completed.records, source.meta.relativeLinks ?? [])) warnings.add('links-relative');
  if (best && second && best.score < 0.6 && best.score - second.score < 0.1 && !sameRecords(outcome.records, second.form().records))
    warnings.add('kind-unclear');
  // A page of the web is mostly what stands around its report; of other sources that would be strange.
  if (context.layout !== 'html' && isMostlyRemoved(source, removals)) warnings.add('many-removals');
  return {
    format: source.format,
    encoding: source.encoding,
    site: siteOf(source.meta),
    kind: best?.kind ?? 'unknown',
    runnerUp: second !== undefined && second.score >= 0.2 ? second.kind : null,
    lines: source.lines.map(plainLine),
    records: completed.records,
    removals: completed.removals.map((removal, index) => ({
      ...removal,
      passages: [...removal.passages],
      id: `removal-${String(index + 1)}`,
    })),
    warnings: [...warnings],
    assets: [],
    mapping: null,
  };
}

/** Numbers the records and gives the main one the facts of its page. */
function numbered(
  records: readonly ReadingRecord[],
  removals: readonly Removed[],
  context: FormContext,
): { readonly records: ReadingRecord[]; readonly removals: readonly Removed[] } {
  const articles = records.filter((record): record is ReportRecord => record.kind === 'article');
  // A page states facts about its main report; several reports of a text file share none.
  const main = context.layout === 'html' ? longest(articles) : articles.length === 1 ? articles[0] : undefined;
  const others = records.filter((record) => record !== main);
  const completed = main === undefined ? null : withPageMeta(main, others, removals, context);
  const numbers = records.map((record, index): ReadingRecord => {
    const id = recordId.parse(`record-${String(index + 1)}`);
    if (record.kind === 'newsletter') return { ...record, id };
    return { ...withOwnFacts(completed !== null && record === main ? completed.record : record, context.lines), id };
  });
  return { records: numbers, removals: (completed?.removals ?? removals).toSorted(byPlace) };
}

/** Whether links of a report's text lead nowhere; those beside the report are nobody's loss. */
const lacksLinks = (records: readonly ReadingRecord[], links: readonly LostLink[]): boolean =>
  links.length > 0 &&
  records.some((record) => record.kind !== 'newsletter' && record.blocks.some(({ text }) => links.some((link) => holds(text, link))));

/** A link that stands alone is only one whose words are all of a paragraph: „mehr“ lies in „mehrere“. */
const holds = (text: string, { words, around }: LostLink): boolean => (around === words ? text === words : text.includes(around));

/** Two kinds that come to the same records need no decision of the editor. */
const sameRecords = (one: readonly ReadingRecord[], other: readonly ReadingRecord[]): boolean =>
  one.length > 0 &&
  one.length === other.length &&
  one.every((record, index) => {
    const twin = other[index];
    return (
      record.kind === 'article' &&
      twin?.kind === 'article' &&
      record.fields.headline !== null &&
      record.fields.headline.value === twin.fields.headline?.value
    );
  });

const longest = (articles: readonly ReportRecord[]): ReportRecord | undefined => {
  const sizes = articles.map((article) => article.blocks.reduce((sum, block) => sum + block.text.length, 0));
  return articles[sizes.indexOf(largestOf(sizes))];
};

const byPlace = (a: Removed, b: Removed): number => {
  const [first, second] = [a.passages[0], b.passages[0]];
  return (first?.line ?? 0) - (second?.line ?? 0) || (first?.start ?? 0) - (second?.start ?? 0);
};

function isMostlyRemoved(source: SourceDocument, removals: readonly Removed[]): boolean {
  const all = source.lines.reduce((sum, line) => sum + wordCount(line.text), 0);
  const dropped = removals.filter((removal) => removal.effect === 'dropped').reduce((sum, removal) => sum + wordCount(removal.text), 0);
  return all > 40 && dropped * 2 > all;
}
