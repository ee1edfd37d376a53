import type { ArticleId } from '#shared/model/ids.ts';
import type { HitField, Marks, SearchHit, Snippet } from '#shared/model/search.ts';
import { leavesOf } from '#shared/search/tree.ts';
import type { ReadableDb } from '../connection.ts';
import type { HitList } from './find-reports.ts';
import { authorsOf, bodyAndCaptions, fileNamesOf, shownBySeq, tagsOf, textBySeq } from './report-words.ts';
import type { ShownColumns } from './report-words.ts';
import { createMarks } from './word-marks.ts';
import type { MarkWords, WordMark } from './word-marks.ts';
import { allWords } from './word-outline.ts';

/** Characters of a passage, and how many of them stand before its first mark at most. */
const snippetLength = 220;
const before = 60;

export const toMarks = (marks: readonly WordMark[]): Marks => marks.map(({ start, end }) => [start, end]);
const distinct = (marks: readonly WordMark[]): number => new Set(marks.map((mark) => mark.word)).size;

interface Passage {
  readonly text: string;
  readonly marks: Marks;
  /** How many words of the query stand in it. */
  readonly words: number;
  /** Where in the whole text its first mark begins. */
  readonly at: number;
}

/** The stretch of a text in which most words of the query stand, begun at a sentence or a word. */
export function bestPassage(text: string, marks: readonly WordMark[]): Passage | null {
  let best: WordMark | undefined;
  let most = 0;
  for (const [index, mark] of marks.entries()) {
    const inside: WordMark[] = [];
    for (let at = index; at < marks.length; at += 1) {
      const next = marks[at];
      if (!next || next.end - mark.start > snippetLength - before) break;
      inside.push(next);
    }
    const worth = distinct(inside) * 100 + inside.length;
    if (worth > most) [best, most] = [mark, worth];
  }
  if (!best) return null;
  const earliest = Math.max(0, best.start - before);
  const lead = text.slice(earliest, best.start);
  const sentence = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('\n'), lead.lastIndexOf('? '), lead.lastIndexOf('! '));
  const space = lead.indexOf(' ');
  const start = earliest === 0 ? 0 : earliest + (sentence >= 0 ? sentence + 1 : space >= 0 ? space + 1 : 0);
  let trimmed = start;
  while (trimmed < best.start && /\s/.test(text[trimmed] ?? '')) trimmed += 1;
  const hardEnd = Math.min(text.length, trimmed + snippetLength);
  const cut = hardEnd === text.length ? hardEnd : Math.max(best.end, text.lastIndexOf(' ', hardEnd));
  const prefix = trimmed > 0 && sentence < 0 ? '… ' : '';
  const shift = prefix.length - trimmed;
  const inside = marks.filter((mark) => mark.start >= trimmed && mark.end <= cut);
  return {
    text: `${prefix}${text.slice(trimmed, cut).replaceAll(/\s/g, ' ')}${cut < text.length ? ' …' : ''}`,
    marks: inside.map((mark) => [mark.start + shift, mark.end + shift]),
    words: distinct(inside),
    at: best.start,
  };
}

type Passages = Generator<readonly [HitField, string]>;

const textFields = ['lead', 'body', 'teaser', 'subheadline', 'caption'] as const;
/** The running text and what belongs to it, in the order it is looked through; what takes longer to read only when it is asked for. */
function* runningText(db: ReadableDb, row: ShownColumns): Passages {
  yield ['lead', row.lead];
  const text = textBySeq(db, row.seq);
  const { body, captions } = text ? bodyAndCaptions(text) : { body: '', captions: '' };
  yield ['body', body];
  yield ['teaser', row.teaser];
  yield ['subheadline', row.subheadline];
  yield ['caption', captions];
}

const besideFields = ['keyword', 'place', 'author', 'rubric', 'form', 'number', 'agency', 'source'] as const;
/** What only stands beside the text; what takes longer to read only where a word is meant in it. */
function* besideText(db: ReadableDb, row: ShownColumns, asksSource: boolean, mark: MarkWords): Passages {
  if (mark.soughtIn('keyword').size > 0)
    yield [
      'keyword',
      tagsOf(db, row.id)
        .map((tag) => tag.label)
        .join(' · '),
    ];
  yield ['place', row.place];
  yield ['author', authorsOf(row).join(' · ')];
  yield ['rubric', row.rubric];
  yield ['form', row.form];
  yield ['number', row.number === null ? '' : String(row.number)];
  yield ['agency', row.agency];
  yield ['source', row.source_note || (row.origin_url ?? '')];
  if (asksSource) yield ['source', fileNamesOf(db, row.id).join(' · ')];
}

const none: ReadonlySet<number> = new Set();

/** The passage of a text with most words of the query: as they were typed, and those that are missing so in all their forms, for analysing costs most. */
function passageIn(text: string, field: HitField, mark: MarkWords): Passage | null {
  const typed = mark(text, field, snippetLength, none);
  const found = bestPassage(text, typed);
  if (found?.words === mark.soughtIn(field).size) return found;
  const there = new Set(typed.map(({ word }) => word));
  const missing = new Set([...mark.sought].filter((word) => !there.has(word)));
  return bestPassage(text, mark(text, field, snippetLength, missing.size === 0 ? mark.sought : missing));
}

/** The same passage with all forms of all words. */
function markedWhole(text: string, field: HitField, { at }: Passage, mark: MarkWords): Passage | null {
  const from = text.lastIndexOf(' ', at - before) + 1;
  const end = text.indexOf(' ', at + snippetLength);
  const marks = mark(text.slice(from, end < 0 ? text.length : end), field);
  return bestPassage(
    text,
    marks.map(({ start, end: last, word }) => ({ start: start + from, end: last + from, word })),
  );
}

interface Found {
  readonly field: HitField;
  readonly text: string;
  readonly passage: Passage;
}

/** The passage with most words of the query. What no word is meant in is not read, nor anything after a passage with as many as there may be. */
function bestOf(fields: readonly HitField[], passages: () => Passages, mark: MarkWords): Snippet | null {
  const most = Math.max(...fields.map((field) => mark.soughtIn(field).size));
  if (most === 0) return null;
  let best: Found | null = null;
  for (const [field, text] of passages()) {
    if (text === '') continue;
    const passage = passageIn(text, field, mark);
    if (passage && passage.words > (best?.passage.words ?? 0)) best = { field, text, passage };
    if (best?.passage.words === most) break;
  }
  const whole = best && markedWhole(best.text, best.field, best.passage, mark);
  return best && whole && { field: best.field, text: whole.text, marks: whole.marks };
}

const bestInText = (db: ReadableDb, row: ShownColumns, mark: MarkWords): Snippet | null =>
  bestOf(textFields, () => runningText(db, row), mark);

/** Where the words of the query stand in a report: in its running text, else beside it. */
const snippetOf = (db: ReadableDb, row: ShownColumns, mark: MarkWords, asksSource: boolean): Snippet | null =>
  bestInText(db, row, mark) ?? bestOf(besideFields, () => besideText(db, row, asksSource, mark), mark);

/** A Stichwort that was meant without being written. */
function keywordSnippet(db: ReadableDb, row: ShownColumns, list: HitList): Snippet | null {
  const labels = new Set(list.notes.flatMap((note) => (note.kind === 'keyword' ? [note.label] : [])));
  const tag = labels.size === 0 ? undefined : tagsOf(db, row.id).find(({ label }) => labels.has(label));
  return tag ? { field: 'keyword', text: tag.label, marks: [[0, tag.label.length]] } : null;
}

/** So many reports of a page at most are read word by word when nothing that looks like the words of the query stands in them. */
const mostThorough = 8;

/** Why these reports were found, in their order. */
export function hitsFor(db: ReadableDb, list: HitList, seqs: readonly number[]): SearchHit[] {
  const mark = createMarks(list.parsed, list.notes);
  const thorough = createMarks(list.parsed, list.notes, allWords);
  const asksSource = leavesOf(list.parsed.tree).some(({ leaf }) => 'field' in leaf && leaf.field === 'source');
  let left = mostThorough;
  return seqs.flatMap((seq): SearchHit[] => {
    const row = shownBySeq(db, seq);
    if (!row) return [];
    const kicker = toMarks(mark(row.kicker, 'kicker'));
    const headline = toMarks(mark(row.headline, 'headline'));
    let snippet = snippetOf(db, row, mark, asksSource) ?? keywordSnippet(db, row, list);
    if (!snippet && kicker.length + headline.length === 0 && left > 0) {
      left -= 1;
      snippet = bestInText(db, row, thorough);
    }
    return [{ id: row.id as ArticleId, kicker, headline, snippet }];
  });
}
