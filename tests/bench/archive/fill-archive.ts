import { fold } from '#shared/text/fold.ts';
import { insertArticleRow } from '#electron/store/articles.ts';
import { run } from '#electron/store/connection.ts';
import type { WritableDb } from '#electron/store/connection.ts';
import type { Store } from '#electron/store/database.ts';
import { generateArchive } from './generate.ts';
import type { ArchiveReport, ReportLength } from './generate.ts';

const perTransaction = 2_000;

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
export function fillArchive(store: Store, count: number, length: ReportLength = 'usual', seed = 7): void {
  const reports = generateArchive(count, seed, length);
  const known = new Map<string, string>();
  for (let written = 0; written < count; written += perTransaction)
    store.write((db) => {
      const links: (readonly [from: string, to: string])[] = [];
      for (let n = 0; n < perTransaction; n += 1) {
        const next = reports.next();
        if (next.done) break;
        const { id, header, body, time, follows } = next.value;
        // A million reports indexed one by one would take an hour.
        insertArticleRow(db, id, header, body, time);
        tag(db, next.value, known);
        if (follows) links.push([id, follows]);
      }
      run(db, linkFollowUps, JSON.stringify(links));
    });
}
