import { describe, expect, it } from 'vitest';
import { filterGroups, groupInbox } from '#renderer/features/review/inbox-groups.ts';
import { inboxNodes, splitName } from '#renderer/features/review/inbox-tree.ts';
import { minutesLeft } from '#renderer/features/review/minutes-left.ts';
import { mergeBatches, restBetweenLooks } from '#renderer/stores/imports-merge.ts';
import type { BatchId, ProposalId } from '#shared/model/ids.ts';
import type { Batch, ProposalRow, ProposalState } from '#shared/model/proposal.ts';

const rowOf = (fileName: string, state: ProposalState = 'clear', changedAt = 1): ProposalRow => ({
  id: fileName as ProposalId,
  batchId: 'batch-1' as BatchId,
  sourceId: null,
  fileName,
  byteCount: 10,
  state,
  kind: 'document',
  articles: 1,
  teasers: 0,
  sections: 0,
  known: 0,
  reasons: [],
  fault: null,
  changedAt,
});
const batchOf = (proposals: readonly ProposalRow[], running = false): Batch => ({
  id: 'batch-1' as BatchId,
  createdAt: 1,
  total: proposals.length,
  done: proposals.length,
  running,
  paused: false,
  proposals: [...proposals],
});
const short = (): string => 'kurz';
const linesOf = (rows: readonly ProposalRow[], folded: readonly string[] = []) =>
  inboxNodes(groupInbox([batchOf(rows)]), new Set(folded), short).map((node) =>
    node.kind === 'file' ? `${node.level} ${node.name}${node.parent && ` (${node.parent})`}` : `${node.level} ${node.kind} ${node.count}`,
  );

describe('the lines of the inbox', () => {
  it('tells a file’s own name from the archive, mail or folder it lay in', () => {
    expect(
      ['a.txt', 'lieferung/a.txt', 'mail.eml › anlage.pdf', 'a.zip › ordner/b.html', 'daten.jsonl › Zeilen 1–500'].map(splitName),
    ).toEqual([
      { parent: '', name: 'a.txt' },
      { parent: 'lieferung', name: 'a.txt' },
      { parent: 'mail.eml', name: 'anlage.pdf' },
      { parent: 'a.zip › ordner', name: 'b.html' },
      { parent: 'daten.jsonl', name: 'Zeilen 1–500' },
    ]);
    expect([splitName('/'), splitName('a/'), splitName('/a')].map(({ name }) => name)).toEqual(['/', 'a/', '/a']);
  });

  it('puts several files of one archive under its name, and names the archive beside a single one', () => {
    const rows = [rowOf('a.zip › 1.txt'), rowOf('a.zip › 2.txt'), rowOf('b.zip › 3.txt'), rowOf('c.txt', 'failed')];
    expect(linesOf(rows)).toEqual(['1 group 3', '2 parent 2', '3 1.txt', '3 2.txt', '2 3.txt (b.zip)', '1 group 1', '2 c.txt']);
  });

  it('leaves out what hangs below a folded line, whose figure stays', () => {
    const rows = [rowOf('a.zip › 1.txt'), rowOf('a.zip › 2.txt'), rowOf('c.txt', 'failed')];
    expect(linesOf(rows, ['group/failed', 'parent/clear/a.zip › 1.txt'])).toEqual(['1 group 2', '2 parent 2', '1 group 1']);
  });

  it('gives a long sentence two lines, and what a file holds one', () => {
    const nodes = inboxNodes(groupInbox([batchOf([rowOf('a'), rowOf('b', 'look')])]), new Set(), () => 'ein langer Satz '.repeat(4));
    const [clear, look] = nodes.filter((node) => node.kind === 'file');
    expect(look?.height).toBeGreaterThan(clear?.height ?? 0);
  });

  it('keeps only the files that a filter wants, and no heading without one', () => {
    const groups = groupInbox([batchOf([rowOf('eins.txt'), rowOf('zwei.txt', 'look')])]);
    expect(filterGroups(groups, (row) => row.fileName.startsWith('zwei')).map(({ name, rows }) => [name, rows.length])).toEqual([
      ['look', 1],
    ]);
  });
});

describe('an answer of the core about the inbox', () => {
  it('keeps every row that says what it said before', () => {
    const known = [batchOf([rowOf('a'), rowOf('b')])];
    const same = mergeBatches(known, structuredClone(known));
    expect(same).toBe(known);
    const [merged] = mergeBatches(known, [batchOf([rowOf('a'), rowOf('b', 'committed', 2)])]);
    expect([merged?.proposals[0] === known[0]?.proposals[0], merged?.proposals[1]?.state]).toEqual([true, 'committed']);
  });

  it('notices an end of reading, a new file and a changed order', () => {
    const known = [batchOf([rowOf('a'), rowOf('b')], true)];
    expect(mergeBatches(known, [batchOf([rowOf('a'), rowOf('b')])])[0]?.running).toBe(false);
    expect(mergeBatches(known, [batchOf([rowOf('a'), rowOf('c'), rowOf('b')], true)])[0]?.proposals.map((row) => row.fileName)).toEqual([
      'a',
      'c',
      'b',
    ]);
    expect(mergeBatches(known, [])).toEqual([]);
  });

  it('is asked for more rarely the more files there are', () => {
    const rests = [3, 1_000, 5_000].map((count) =>
      restBetweenLooks([batchOf(Array.from({ length: count }, (_, at) => rowOf(String(at))))]),
    );
    expect(rests).toEqual([200, 500, 2_000]);
  });
});

describe('how long reading will take', () => {
  it('is said once some files have been read, at their pace', () => {
    const start = { done: 0, at: 0 };
    expect(minutesLeft(start, 4, 500, 60_000)).toBeNull();
    expect(minutesLeft(start, 100, 500, 60_000)).toBe(4);
    expect(minutesLeft(start, 490, 500, 60_000)).toBe(0);
    expect(minutesLeft(start, 500, 500, 60_000)).toBeNull();
  });
});
