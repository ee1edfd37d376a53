import { documentText } from '#shared/document/document-text.ts';
import { reportCharacters } from '#shared/document/report-length.ts';
import { fold, leadingWords } from '#shared/text/fold.ts';
import { placeholders, run } from '#electron/store/connection.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { generateArchive } from './generate.ts';
import type { ArchiveReport } from './generate.ts';

const perTransaction = 2_000;

const columns = `number, extent, is_cut, form, status, kicker, headline, subheadline, lead, teaser, dateline_date, place, rubric, byline,
  authors_json, external_links_json, origin_url, agency, source_note, body_json, body_text, preview, character_count, headline_key, text_key,
  id, rev, created_at_ms, changed_at_ms, deleted_at_ms`;

/** The row that `insertArticle` would leave, without its indexes: a million one by one would take an hour. */
function insertRow(db: WritableDb, { id, header, body, time }: ArchiveReport): void {
  const text = documentText(body);
  const opening = header.lead || header.teaser || text;
  run(
    db,
    `INSERT INTO articles (${columns}) VALUES (${placeholders(26)}, 1, ?, ?, NULL)`,
    header.number,
    header.extent,
    header.cut ? 1 : 0,
    header.form,
    header.status,
    header.kicker,
    header.headline,
    header.subheadline,
    header.lead,
    header.teaser,
    header.datelineDate,
    header.place,
    header.rubric,
    header.byline,
    JSON.stringify(header.authors),
    JSON.stringify(header.externalLinks),
    header.originUrl,
    header.agency,
    header.sourceNote,
    JSON.stringify(body),
    text,
    opening.replace(/\s+/g, ' ').slice(0, 240),
    reportCharacters(header, body),
    fold(header.headline),
    leadingWords(header.extent === 'teaser' ? header.teaser || text : opening, 12),
    id,
    time,
    time,
  );
}

/** Tags the report; answers the vocabulary's ids by label as it grows. */
function tag(db: WritableDb, report: ArchiveReport, known: Map<string, string>): void {
  report.keywords.forEach((label, position) => {
    let id = known.get(label);
    if (id === undefined) {
      id = `keyword-${String(known.size + 1).padStart(6, '0')}`;
      known.set(label, id);
      run(db, 'INSERT INTO keywords (id, label, label_key, created_at_ms) VALUES (?, ?, ?, ?)', id, label, fold(label), report.time);
    }
    run(db, 'INSERT INTO article_keywords (article_id, keyword_id, position) VALUES (?, ?, ?)', report.id, id, position + 1);
  });
}

const linkFollowUps = `INSERT INTO relations (kind, from_id, to_id, created_at_ms)
  SELECT 'reported', a.id, t.id, a.created_at_ms FROM articles a, json_each(?) pair
  JOIN articles t ON t.id = pair.value ->> 1 WHERE a.id = pair.value ->> 0`;

/** Writes `count` generated reports with their Stichwörter and back references; they are in no index yet. */
export function fillArchive(store: Store, count: number, seed = 7): void {
  const reports = generateArchive(count, seed);
  const known = new Map<string, string>();
  for (let written = 0; written < count; written += perTransaction)
    store.write((db) => {
      const links: (readonly [from: string, to: string])[] = [];
      for (let n = 0; n < perTransaction; n += 1) {
        const next = reports.next();
        if (next.done) break;
        insertRow(db, next.value);
        tag(db, next.value, known);
        if (next.value.follows) links.push([next.value.id, next.value.follows]);
      }
      run(db, linkFollowUps, JSON.stringify(links));
    });
}
