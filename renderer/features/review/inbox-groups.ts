import type { Batch, ProposalRow, ProposalState } from '#shared/model/proposal.ts';

export const groupNames = ['clear', 'look', 'failed', 'running', 'committed'] as const;
export type GroupName = (typeof groupNames)[number];

const groupOfState: Record<ProposalState, GroupName | null> = {
  clear: 'clear',
  look: 'look',
  failed: 'failed',
  waiting: 'running',
  reading: 'running',
  committed: 'committed',
  discarded: null,
};

export interface InboxGroup {
  readonly name: GroupName;
  readonly rows: readonly ProposalRow[];
}

/** The files of all batches under their headings; empty headings are left out. */
export function groupInbox(batches: readonly Batch[]): InboxGroup[] {
  const rows = batches.flatMap((batch) => batch.proposals);
  return groupNames
    .map((name) => ({ name, rows: rows.filter((row) => groupOfState[row.state] === name) }))
    .filter((group) => group.rows.length > 0);
}

/** The groups with only those files that are wanted; groups without any are left out. */
export const filterGroups = (groups: readonly InboxGroup[], isWanted: (row: ProposalRow) => boolean): InboxGroup[] =>
  groups.map(({ name, rows }) => ({ name, rows: rows.filter(isWanted) })).filter((group) => group.rows.length > 0);

/** The file to go to when `gone` is done: the next one to review after it, else the one before it. `taken` go with it. */
export function nextToReview(groups: readonly InboxGroup[], gone: string, taken: readonly string[] = []): ProposalRow | null {
  const open = groups.filter((group) => group.name === 'clear' || group.name === 'look').flatMap((group) => group.rows);
  const at = open.findIndex((row) => row.id === gone);
  const going = new Set([gone, ...taken]);
  const stays = (row: ProposalRow): boolean => !going.has(row.id);
  return open.slice(at + 1).find(stays) ?? open.slice(0, Math.max(at, 0)).findLast(stays) ?? null;
}

/** The figure at a file's right edge: `1 + 15`, `8`, `24`, `?`, `–`. */
export function figureOf(row: ProposalRow): string {
  if (row.state === 'failed') return '–';
  if (row.state === 'waiting' || row.state === 'reading') return '…';
  if (row.articles > 0 && row.teasers > 0) return `${row.articles} + ${row.teasers}`;
  const count = row.articles || row.teasers || row.sections;
  return count > 0 ? String(count) : '?';
}
