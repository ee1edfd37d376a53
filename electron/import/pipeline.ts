import type { Reading } from '#shared/model/reading.ts';
import { clean } from './clean/clean.ts';
import { cleanRules, styledRules } from './clean/clean-rules.ts';
import { openUnits } from './clean/unit.ts';
import { headlineRole } from './line-role.ts';
import { cutLongLines } from './long-lines.ts';
import { noOptions } from './options.ts';
import type { ReadOptions } from './options.ts';
import { propose } from './propose/propose.ts';
import { recognise } from './recognise/recognise.ts';
import { recogniseRules } from './recognise/recognise-rules.ts';
import { segment } from './segment/segment.ts';
import { layoutOf } from './source-document.ts';
import type { SourceDocument } from './source-document.ts';

/**
 * From lines to a reading, in five steps. Pure: plain data in, plain data out, nothing stored.
 * Every word of the source ends in exactly one record or one removal. The editor may ask for a kind of page (`options.prefer`).
 */
export function readLines(read: SourceDocument, options: ReadOptions = noOptions): Reading {
  const source = { ...read, lines: cutLongLines(read.lines) };
  const { lines, meta } = source;
  const layout = layoutOf(source);
  const units = openUnits(lines);
  const cleaned = clean(units, headlineRole(lines) === null ? cleanRules : styledRules, { lines, layout, file: source.format });
  const seen = recognise(cleaned.units, recogniseRules, lines);
  const plans = segment(seen, cleaned.removals, { lines, layout, meta });
  const wanted = plans.find((plan) => plan.kind === options.prefer);
  const ranked = wanted === undefined ? plans : [wanted, ...plans.filter((plan) => plan !== wanted)];
  return propose(source, ranked, cleaned.removals, { lines, layout, meta });
}
