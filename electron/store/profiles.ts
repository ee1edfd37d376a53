import type { ProposalId } from '#shared/model/ids.ts';
import type { ProfileRule, SourceProfile } from '#shared/model/source-profile.ts';
import { all, get, run } from './connection.ts';
import type { ReadableDb, WritableDb } from './connection.ts';

interface RuleColumns {
  readonly id: number;
  readonly site: string;
  readonly action: ProfileRule['action'];
  readonly text: string;
  readonly active: number;
  readonly times: number;
  readonly changed_at_ms: number;
}

/** From this many files on a rule is proposed by itself: what was done twice is proposed the third time. */
export const timesToLearn = 2;

/** All that was learned, by site. */
export function listProfiles(db: ReadableDb): SourceProfile[] {
  const rows = all<RuleColumns>(
    db,
    `SELECT r.id, r.site, r.action, r.text, r.active, r.changed_at_ms, (SELECT count(*) FROM profile_sightings s WHERE s.rule_id = r.id) AS times
     FROM profile_rules r ORDER BY r.site, r.action, r.changed_at_ms DESC, r.id`,
  );
  const sites = new Map<string, ProfileRule[]>();
  for (const { id, site, action, text, active, times, changed_at_ms: changedAt } of rows) {
    const rules = sites.get(site) ?? [];
    rules.push({ id, action, text, times, active: active === 1, changedAt });
    sites.set(site, rules);
  }
  return [...sites].map(([site, rules]) => ({ site, rules }));
}

/** The rules of a site that may be proposed. */
export const learnedRules = (db: ReadableDb, site: string): { action: 'keep' | 'drop'; key: string }[] =>
  all<{ action: 'keep' | 'drop'; text_key: string }>(
    db,
    `SELECT action, text_key FROM profile_rules r WHERE site = ? AND active = 1
       AND (SELECT count(*) FROM profile_sightings s WHERE s.rule_id = r.id) >= ? LIMIT 2000`,
    site,
    timesToLearn,
  ).map((row) => ({ action: row.action, key: row.text_key }));

/** Notes that an editor did this in one more file of the site; the opposite, learned before, is forgotten. */
export function noteSighting(
  db: WritableDb,
  site: string,
  seen: { readonly action: 'keep' | 'drop'; readonly key: string; readonly text: string },
  proposalId: ProposalId,
  now: number,
): void {
  run(db, 'DELETE FROM profile_rules WHERE site = ? AND text_key = ? AND action <> ?', site, seen.key, seen.action);
  run(
    db,
    `INSERT INTO profile_rules (site, action, text_key, text, active, changed_at_ms) VALUES (?, ?, ?, ?, 1, ?)
     ON CONFLICT (site, action, text_key) DO UPDATE SET changed_at_ms = excluded.changed_at_ms`,
    site,
    seen.action,
    seen.key,
    seen.text,
    now,
  );
  const rule = get<{ id: number }>(
    db,
    'SELECT id FROM profile_rules WHERE site = ? AND action = ? AND text_key = ?',
    site,
    seen.action,
    seen.key,
  );
  if (rule) run(db, 'INSERT INTO profile_sightings (rule_id, proposal_id) VALUES (?, ?) ON CONFLICT DO NOTHING', rule.id, proposalId);
}

/** What was learned from a file whose taking over is taken back. */
export const forgetSightings = (db: WritableDb, proposalId: ProposalId): number => {
  const gone = run(db, 'DELETE FROM profile_sightings WHERE proposal_id = ?', proposalId);
  run(db, 'DELETE FROM profile_rules WHERE NOT EXISTS (SELECT 1 FROM profile_sightings s WHERE s.rule_id = profile_rules.id)');
  return gone;
};

export const setRuleActive = (db: WritableDb, ruleId: number, active: boolean, now: number): number =>
  run(db, 'UPDATE profile_rules SET active = ?, changed_at_ms = ? WHERE id = ?', active ? 1 : 0, now, ruleId);

/** Forgets one rule of a site, or (null) all of them. */
export const forgetRules = (db: WritableDb, site: string, ruleId: number | null): number =>
  ruleId === null
    ? run(db, 'DELETE FROM profile_rules WHERE site = ?', site)
    : run(db, 'DELETE FROM profile_rules WHERE site = ? AND id = ?', site, ruleId);
