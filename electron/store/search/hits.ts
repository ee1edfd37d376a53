import type { ArticleId } from '#shared/model/ids.ts';
import type { HitField, Marks, SearchHit, Snippet } from '#shared/model/search.ts';
import { leavesOf } from '#shared/search/tree.ts';
import type { ReadableDb } from '../connection.ts';
import type { HitList } from './find-reports.ts';
import { authorsOf, bodyAndCaptions, fileNamesOf, shownBySeq, tagsOf, textBySeq } from './report-words.ts';
import type { ShownColumns } from './report-words.ts';
import { createMarks } from './word-marks.ts';
import type { MarkWords, WordMark } from './word-marks.ts';

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

/** What a passage may be taken from, in the order it is looked through; what takes longer to read only when it is asked for. */
function* passages(db: ReadableDb, row: ShownColumns, asksSource: boolean): Generator<readonly [HitField, string]> {
  yield ['lead', row.lead];
  const text = textBySeq(db, row.seq);
  const { body, captions } = text ? bodyAndCaptions(text) : { body: '', captions: '' };
  yield ['body', body];
  yield ['teaser', row.teaser];
  yield ['subheadline', row.subheadline];
  yield ['caption', captions];
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

/** The first passage that has all the words, if they stand there as they were typed: only its own words are analysed. */
function quickPassage(text: string, field: HitField, mark: MarkWords): Passage | null {
  const quick = bestPassage(text, mark(text, field, snippetLength, true));
  if (quick?.words !== mark.sought.size) return null;
  const from = text.lastIndexOf(' ', quick.at - before) + 1;
  const end = text.indexOf(' ', quick.at + snippetLength);
  const marks = mark(text.slice(from, end < 0 ? text.length : end), field);
  return bestPassage(
    text,
    marks.map(({ start, end: last, word }) => ({ start: start + from, end: last + from, word })),
  );
}

/** The passage with most words of the query; the running text before what only stands beside it. */
function snippetOf(db: ReadableDb, row: ShownColumns, mark: MarkWords, asksSource: boolean): Snippet | null {
  let best: (Snippet & { readonly words: number }) | null = null;
  for (const [field, text] of passages(db, row, asksSource)) {
    if (text === '') continue;
    const passage = quickPassage(text, field, mark) ?? bestPassage(text, mark(text, field, snippetLength));
    if (passage && passage.words > (best?.words ?? 0)) best = { field, ...passage };
    if (best?.words === mark.sought.size) break;
  }
  return best && { field: best.field, text: best.text, marks: best.marks };
}

/** A Stichwort that was meant without being written. */
function keywordSnippet(db: ReadableDb, row: ShownColumns, list: HitList): Snippet | null {
  const labels = new Set(list.notes.flatMap((note) => (note.kind === 'keyword' ? [note.label] : [])));
  const tag = labels.size === 0 ? undefined : tagsOf(db, row.id).find(({ label }) => labels.has(label));
  return tag ? { field: 'keyword', text: tag.label, marks: [[0, tag.label.length]] } : null;
}

/** Why these reports were found, in their order. */
export function hitsFor(db: ReadableDb, list: HitList, seqs: readonly number[]): SearchHit[] {
  const mark = createMarks(list.parsed, list.notes);
  const asksSource = leavesOf(list.parsed.tree).some(({ leaf }) => 'field' in leaf && leaf.field === 'source');
  return seqs.flatMap((seq): SearchHit[] => {
    const row = shownBySeq(db, seq);
    if (!row) return [];
    return [
      {
        id: row.id as ArticleId,
        kicker: toMarks(mark(row.kicker, 'kicker')),
        headline: toMarks(mark(row.headline, 'headline')),
        snippet: snippetOf(db, row, mark, asksSource) ?? keywordSnippet(db, row, list),
      },
    ];
  });
}
