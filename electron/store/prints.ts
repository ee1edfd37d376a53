import type { ProposalId } from '#shared/model/ids.ts';
import { all, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

/** What is compared of a report that waits for review. */
export interface Print {
  readonly extent: 'full' | 'teaser';
  readonly kicker: string;
  readonly headline: string;
  readonly headlineKey: string;
  readonly textKey: string;
  readonly datelineDate: string | null;
}

/** Replaces the prints of a proposal, in the transaction that stores its reading or its steps. */
export function storePrints(db: WritableDb, id: ProposalId, prints: readonly Print[]): void {
  run(db, 'DELETE FROM proposal_prints WHERE proposal_id = ?', id);
  prints.forEach((print, position) => {
    run(
      db,
      `INSERT INTO proposal_prints (proposal_id, position, extent, kicker, headline, headline_key, text_key, dateline_date)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      position,
      print.extent,
      print.kicker,
      print.headline,
      print.headlineKey,
      print.textKey,
      print.datelineDate,
    );
  });
}

/** Prints with the same folded headline or opening words in open proposals of the delivery before this one: a teaser in both is the same report. */
export const findEarlierPrints = (db: ReadableDb, id: ProposalId, headlineKey: string, textKey: string): Print[] =>
  all<{
    extent: 'full' | 'teaser';
    kicker: string;
    headline: string;
    headline_key: string;
    text_key: string;
    dateline_date: string | null;
  }>(
    db,
    `SELECT f.extent, f.kicker, f.headline, f.headline_key, f.text_key, f.dateline_date
     FROM proposal_prints f CROSS JOIN proposals p ON p.id = f.proposal_id CROSS JOIN proposals me ON me.id = ?
     WHERE ((f.headline_key = ? AND f.headline_key <> '') OR (f.text_key = ? AND f.text_key <> ''))
       AND p.batch_id = me.batch_id AND p.position < me.position AND p.state IN ('clear', 'look')
     ORDER BY p.position, f.position LIMIT 50`,
    id,
    headlineKey,
    textKey,
  ).map((row) => ({
    extent: row.extent,
    kicker: row.kicker,
    headline: row.headline,
    headlineKey: row.headline_key,
    textKey: row.text_key,
    datelineDate: row.dateline_date,
  }));
