import { endsSentence, looksLikeHead } from '#shared/text/line-shape.ts';
import { remove, type Removed } from '../clean/removing.ts';
import { type FormContext, textField } from '../propose/forming.ts';
import { isHeadline } from '../propose/head.ts';
import { headlineAt } from '../propose/page-headline.ts';
import { readReport } from '../propose/report.ts';
import { readTeaser } from '../propose/teaser.ts';
import type { Seen, SignName } from '../recognise/sign.ts';
import { hasOwnReport, looseTeasers, type PagePart } from './page-parts.ts';
import type { Outcome, Plan } from './plan.ts';
import { append } from '../append.ts';

const pageSigns: readonly (readonly [SignName, number])[] = [
  ['run-together', 0.15],
  ['byline-mark', 0.15],
  ['author-line', 0.1],
  ['keyword-line', 0.15],
  ['related-label', 0.15],
  ['date-line', 0.1],
  ['date-mark', 0.1],
  ['place-mark', 0.1],
];

/** A report with what a portal puts around it. */
export function articlePage(parts: readonly PagePart[], removals: readonly Removed[], context: FormContext): Plan {
  const articles = parts.filter((part) => part.kind === 'article');
  const teasers = parts.filter((part) => part.kind === 'teaser');
  const hasText = articles.some((part) => part.units.some((unit) => unit.text.length >= 120));
  let score = hasText ? 0.35 : 0;
  if (hasText) {
    for (const [name, weight] of pageSigns) if (articles.some((part) => part.units.some((unit) => unit.signs.has(name)))) score += weight;
    const first = articles[0]?.units[0];
    if (first?.signs.has('kicker-headline') || first?.signs.has('kicker-line')) score += 0.1;
    if (teasers.length >= 2) score += 0.2;
    if (articles.length >= 2) score += 0.1;
    if (removals.some((removal) => removal.rule === 'action-line' || removal.rule === 'navigation-region' || removal.rule === 'share-line'))
      score += 0.1;
    // A page whose report has a headline of its own is one, whatever else stands on it.
    if (context.layout === 'html') score += articles.some((part) => headlineAt(part.units, context) >= 0) ? 0.25 : 0.15;
  }
  return { kind: 'article-page', score: Math.min(score, 0.98), form: () => formParts(parts, context) };
}

/** Teasers and nothing else. */
export function teaserList(seen: readonly Seen[], marked: readonly PagePart[], context: FormContext): Plan {
  const teasers = marked.filter((part) => part.kind === 'teaser');
  if (teasers.length >= 2 && marked.every((part) => part.kind !== 'article')) {
    return { kind: 'teaser-list', score: Math.min(0.6 + teasers.length * 0.05, 0.97), form: () => formParts(marked, context) };
  }
  const loose = looseTeasers(seen);
  const score = looseScore(seen, loose);
  return { kind: 'teaser-list', score: hasOwnReport(seen, context) ? score / 2 : score, form: () => formParts(loose, context) };
}

/** Without dates and „mehr …“ only the shapes speak: headlines of full length with a kicker, texts of one size, texts cut off. */
function looseScore(seen: readonly Seen[], parts: readonly PagePart[]): number {
  const heads = seen.filter((unit, index) => isHeadline(unit, seen[index + 1]) && (seen[index + 1]?.text.length ?? 0) >= 80);
  const texts = seen.filter((unit) => unit.text.length >= 100);
  if (heads.length < 2 || texts.length < 3 || parts.length < 3) return 0;
  const cuts = seen.filter((unit) => unit.signs.has('cut-mark')).length;
  const kickers = heads.filter((unit) => unit.signs.has('kicker-headline')).length;
  const mean = heads.reduce((sum, unit) => sum + unit.text.length, 0) / heads.length;
  const texty = seen.some(
    (unit) =>
      unit.signs.has('byline-mark') || unit.signs.has('keyword-line') || unit.signs.has('author-line') || unit.signs.has('greeting'),
  );
  let score = 0;
  if (cuts > 0) score += cuts > 1 ? 0.4 : 0.3;
  if (kickers >= 2) score += 0.25;
  if (mean >= 50) score += 0.15;
  if (heads.length >= 3 && heads.length / texts.length >= 0.5) score += 0.15;
  if (texts.every((unit) => unit.text.length <= 900)) score += 0.05;
  return texty ? score / 2 : score;
}

/** Running text with a headline and nothing around it. */
export function plainDocument(seen: readonly Seen[], context: FormContext): Plan {
  const first = seen.find((unit) => !unit.signs.has('date-line'));
  const next = first && seen[seen.indexOf(first) + 1];
  const reads = seen.some((unit) => unit.text.length >= 120 || (endsSentence(unit.text) && unit.text.length >= 60));
  const structured = seen.some((unit) => unit.kind === 'heading');
  const plausible = first !== undefined && isHeadline(first, next) && reads;
  return {
    kind: 'document',
    // A heading someone typed on the first line of a Markdown note says what it is.
    score: context.layout === 'markdown' && first?.kind === 'heading' && reads ? 0.75 : plausible || structured ? 0.42 : 0.1,
    form: () => formParts([{ kind: 'article', units: seen }], context),
  };
}

/** Nothing to go by: the whole text as one report. */
export function unknownText(seen: readonly Seen[], context: FormContext): Plan {
  return { kind: 'unknown', score: 0.25, form: () => formParts([{ kind: 'article', units: seen }], context) };
}

/** Records of the parts; the rubric named by a list's label belongs to the report above it. */
function formParts(parts: readonly PagePart[], context: FormContext): Outcome {
  const records: Outcome['records'][number][] = [];
  const removals: Removed[] = [];
  const warnings: Outcome['warnings'][number][] = [];
  for (const part of parts) {
    if (part.kind === 'label') {
      const sign = part.unit.signs.get('related-label');
      removals.push(
        remove(
          sign ? 'related-label' : 'section-label',
          sign && sign.value !== '' ? 'converted' : 'dropped',
          part.unit.pieces,
          context.lines,
        ),
      );
      const report = records.findLast((record) => record.kind === 'article');
      if (sign && sign.value !== '' && report?.kind === 'article' && report.fields.rubric === null && looksLikeHead(sign.value)) {
        report.fields.rubric = { ...textField(part.unit.pieces, 'related-label', 0.8), value: sign.value };
      }
      continue;
    }
    const formed = part.kind === 'article' ? readReport(part.units, context) : readTeaser(part.teaser, context);
    records.push(formed.record);
    append(removals, formed.removals);
    append(warnings, formed.warnings);
  }
  return { records, removals, warnings };
}
