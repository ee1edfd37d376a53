import type {
  NewsletterRecord,
  Passage,
  Reading,
  ReadingRecord,
  Removal,
  ReportFields,
  ReportRecord,
  SectionReading,
} from '../model/reading.ts';
import { withRecord } from './edit-access.ts';
import { withText } from './edit-block.ts';
import { isMend, mendOf, touches } from './mended-pieces.ts';
import { byPlace, firstPlace, passagesOfSection, unitePassages } from './passages.ts';

/** Puts the source's own form back where the mended word stands. Null when no text beside the place has it. */
export function unmend(reading: Reading, removal: Removal): Reading | null {
  for (const record of reading.records) {
    const changed = unmendRecord(record, removal);
    if (changed !== null) return withRecord(reading, record.id, changed);
  }
  return unmendRemoval(reading, removal);
}

/** The word may stand in a text that was taken out meanwhile. */
function unmendRemoval(reading: Reading, removal: Removal): Reading | null {
  const mend = isMend(removal) ? mendOf(removal) : null;
  const index = reading.removals.findIndex(
    (one) => one.effect === 'dropped' && mend !== null && one.text.includes(mend.mended) && touches(one.passages, removal.passages),
  );
  const found = reading.removals[index];
  if (mend === null || found === undefined) return null;
  const text = replaceNear(found.text, mend.mended, mend.original, lengthBefore(found.passages, removal.passages));
  const changed: Removal = { ...found, text, passages: unitePassages(found.passages, removal.passages) };
  return { ...reading, removals: reading.removals.with(index, changed) };
}

function unmendRecord(record: ReadingRecord, removal: Removal): ReadingRecord | null {
  if (record.kind !== 'newsletter' && removal.rule === 'run-together') return rejoinHeadline(record, removal);
  if (record.kind !== 'newsletter' && removal.rule === 'cut-mark') return uncut(record, removal);
  const mend = mendOf(removal);
  if (mend === null) return null;
  const { mended, original } = mend;
  return record.kind === 'newsletter' ? unmendSections(record, removal, mended, original) : unmendReport(record, removal, mended, original);
}

/** Kicker and headline as the one line they were. */
function rejoinHeadline(record: ReportRecord, removal: Removal): ReportRecord | null {
  const { kicker, headline } = record.fields;
  if (kicker === null || headline === null || !touches([...kicker.passages, ...headline.passages], removal.passages)) return null;
  const value = kicker.value + headline.value;
  if (!value.startsWith(removal.text)) return null;
  const passages = unitePassages(kicker.passages, headline.passages, removal.passages);
  return { ...record, fields: { ...record.fields, kicker: null, headline: { ...headline, value, passages } } };
}

/** The dots at the end of a text that was taken for a cut one. */
function uncut(record: ReportRecord, removal: Removal): ReportRecord | null {
  const index = record.blocks.findLastIndex((block) => touches(block.passages, removal.passages));
  const block = record.blocks[index];
  if (block === undefined) return null;
  const changed = { ...withText(block, `${block.text} ${removal.text.trim()}`), passages: unitePassages(block.passages, removal.passages) };
  return { ...record, cut: false, blocks: record.blocks.with(index, changed) };
}

function unmendReport(record: ReportRecord, removal: Removal, mended: string, original: string): ReportRecord | null {
  for (const [index, block] of record.blocks.entries()) {
    if (!block.text.includes(mended) || !touches(block.passages, removal.passages)) continue;
    const text = replaceNear(block.text, mended, original, lengthBefore(block.passages, removal.passages));
    const changed = { ...withText(block, text), passages: unitePassages(block.passages, removal.passages) };
    return { ...record, blocks: record.blocks.with(index, changed) };
  }
  for (const [name, field] of Object.entries(record.fields) as [keyof ReportFields, ReportFields[keyof ReportFields]][]) {
    if (typeof field?.value !== 'string' || !field.value.includes(mended) || !touches(field.passages, removal.passages)) continue;
    const value = replaceNear(field.value, mended, original, lengthBefore(field.passages, removal.passages));
    const changed = { ...field, value, passages: unitePassages(field.passages, removal.passages) };
    return { ...record, fields: { ...record.fields, [name]: changed } };
  }
  return null;
}

function unmendSections(record: NewsletterRecord, removal: Removal, mended: string, original: string): NewsletterRecord | null {
  for (const [index, section] of record.sections.entries()) {
    if (!touches(passagesOfSection(section), removal.passages)) continue;
    const changed = replaceInSection(section, mended, original);
    if (changed === null) continue;
    const grown: SectionReading = { ...changed, passages: unitePassages(section.passages, removal.passages) };
    return { ...record, sections: record.sections.with(index, grown) };
  }
  return null;
}

/** The first text of the section that holds the word. */
function replaceInSection(section: SectionReading, mended: string, original: string): SectionReading | null {
  let done = false;
  const swap = (text: string): string => {
    if (done || !text.includes(mended)) return text;
    done = true;
    return text.replace(mended, () => original);
  };
  const next: SectionReading = {
    ...section,
    headline: swap(section.headline),
    subheadline: swap(section.subheadline),
    greeting: swap(section.greeting),
    blocks: section.blocks.map((block) => {
      const text = swap(block.text);
      return text === block.text ? block : withText(block, text);
    }),
    quote: section.quote === null ? null : { ...section.quote, text: swap(section.quote.text) },
    pairs: section.pairs.map((pair) => ({ question: swap(pair.question), answer: swap(pair.answer) })),
    cards: section.cards.map((card) => ({ ...card, headline: swap(card.headline), text: swap(card.text) })),
    events: section.events.map((event) => ({ ...event, title: swap(event.title), place: swap(event.place) })),
    items: section.items.map((item) => ({ ...item, headline: swap(item.headline), text: swap(item.text) })),
  };
  return done ? next : null;
}

const lengthBefore = (places: readonly Passage[], removed: readonly Passage[]): number => {
  const at = firstPlace(removed);
  return places.reduce((sum, place) => (at !== null && byPlace(place, at) < 0 ? sum + place.end - place.start : sum), 0);
};

/** Replaces the occurrence nearest to `near`. */
function replaceNear(text: string, mended: string, original: string, near: number): string {
  let best = text.indexOf(mended);
  for (let at = best; at >= 0; at = text.indexOf(mended, at + 1)) if (Math.abs(at - near) < Math.abs(best - near)) best = at;
  return text.slice(0, best) + original + text.slice(best + mended.length);
}
