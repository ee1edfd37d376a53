import type { Field, Passage, ReadingBlock, SourceLine } from '#shared/model/reading.ts';
import { fold } from '#shared/text/fold.ts';
import { likeness, withoutSite } from '../recognise/site-title.ts';
import type { SourceMeta } from '../source-document.ts';
import type { Completed } from './page-meta.ts';
import { convertAt, type LinePlaces } from './page-places.ts';

/** From this likeness on a line says the same as the page's title. */
const alike = 0.5;

/** Confirms the headline by the page's title; takes the heading that repeats it where another line was taken, the title where none was. */
export function withPageHeadline(
  { record, removals }: Completed,
  meta: SourceMeta,
  places: LinePlaces,
  lines: readonly SourceLine[],
): Completed {
  const title = meta.facts?.title ?? (meta.title === null ? null : withoutSite(meta.title, { siteName: meta.siteName, host: '' }));
  const own = record.fields.headline;
  if (title === null) return { record, removals };
  const like = own === null ? 0 : likeness(fold(own.value), fold(title));
  if (own !== null && like >= alike) {
    const fields = { ...record.fields, headline: { ...own, confidence: like >= 0.8 ? 0.97 : Math.max(own.confidence, 0.85) } };
    return { record: { ...record, fields }, removals };
  }
  const heading = meta.facts?.headline ?? null;
  const wanted = heading !== null && likeness(fold(heading.value), fold(title)) >= 0.6 ? [heading.value, title] : [title];
  for (const value of wanted.filter((one) => one !== own?.value && one.length >= 8)) {
    const place = places.find(value);
    if (place !== null) return headedBy(value, place, { record, removals }, lines);
  }
  if (own !== null) return { record, removals };
  const headline: Field<string> = { value: title, confidence: 0.5, rule: 'page-title', passages: [], edited: false };
  return { record: { ...record, fields: { ...record.fields, headline } }, removals };
}

/** The record with the headline that stands at `place`; what was taken for it is the kicker straight above, or a heading of the text. */
function headedBy(value: string, place: Passage, { record, removals }: Completed, lines: readonly SourceLine[]): Completed {
  const own = record.fields.headline;
  const isAbove = own !== null && own.passages.length === 1 && own.passages[0]?.line === place.line - 1 && own.value.length <= 60;
  const fields = {
    ...record.fields,
    headline: { value, confidence: 0.85, rule: 'heading-line', passages: [place], edited: false },
    kicker: record.fields.kicker ?? (isAbove ? { ...own, rule: 'topic-line' } : null),
  };
  const above = isAbove && record.fields.kicker === null ? [] : demoted(own);
  return {
    record: { ...record, fields, blocks: [...above, ...without(record.blocks, place.line, lines)] },
    removals: convertAt(removals, [place], 'heading-line', lines),
  };
}

/** What was taken for the headline goes on as a heading of the text. */
const demoted = (own: Field<string> | null): ReadingBlock[] =>
  own === null || own.passages.length === 0 ? [] : [{ type: 'heading', text: own.value, marks: [], passages: own.passages, level: 2 }];

/** The blocks without one that holds a line and nothing else: its words stand in the headline now. */
const without = (blocks: readonly ReadingBlock[], line: number, lines: readonly SourceLine[]): ReadingBlock[] =>
  blocks.filter(
    (block) =>
      !(
        block.passages.length > 0 &&
        block.passages.every((passage) => passage.line === line) &&
        block.text.length >= (lines[line]?.text.trim().length ?? 0) - 2
      ),
  );

/** The kicker that the page names: in front of the headline in the same heading, or in a line of its own. */
export function withPageKicker(
  { record, removals }: Completed,
  meta: SourceMeta,
  places: LinePlaces,
  lines: readonly SourceLine[],
): Completed {
  const kicker = meta.facts?.kicker ?? null;
  const { headline } = record.fields;
  if (kicker === null || record.fields.kicker !== null || headline === null) return { record, removals };
  const field = (value: string, passages: Passage[]): Field<string> => ({
    value,
    confidence: kicker.confidence,
    rule: 'kicker-line',
    passages,
    edited: false,
  });
  const [place] = headline.passages;
  const length = kicker.value.length;
  const rest = headline.value.slice(length);
  if (headline.value.startsWith(kicker.value) && place !== undefined && rest.replace(/[^\p{L}\p{N}]/gu, '').length >= 6) {
    const gap = /^[\s:|–-]*/u.exec(rest)?.[0].length ?? 0;
    // Only where the line reads as the headline does.
    if (lines[place.line]?.text.slice(place.start, place.end) !== headline.value) return { record, removals };
    const split = {
      kicker: field(kicker.value, [{ ...place, end: place.start + length }]),
      headline: { ...headline, value: rest.slice(gap), passages: [{ ...place, start: place.start + length + gap }] },
    };
    return { record: { ...record, fields: { ...record.fields, ...split } }, removals };
  }
  const found = places.find(kicker.value);
  const own = headline.passages[0]?.line ?? -1;
  if (found === null || found.line === own || Math.abs(found.line - own) > 4) return { record, removals };
  return {
    record: {
      ...record,
      fields: { ...record.fields, kicker: field(kicker.value, [found]) },
      blocks: without(record.blocks, found.line, lines),
    },
    removals: convertAt(removals, [found], 'kicker-line', lines),
  };
}
