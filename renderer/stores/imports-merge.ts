import type { Batch, ProposalRow } from '#shared/model/proposal.ts';

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((entry, at) => entry === other[at]);

/** Whether a row says what it said before. Its time of change moves with everything but its delivery's order. */
const isSameRow = (one: ProposalRow, other: ProposalRow): boolean =>
  one.changedAt === other.changedAt &&
  one.state === other.state &&
  one.fileName === other.fileName &&
  one.sourceId === other.sourceId &&
  one.kind === other.kind &&
  one.articles === other.articles &&
  one.teasers === other.teasers &&
  one.sections === other.sections &&
  one.known === other.known &&
  one.byteCount === other.byteCount &&
  one.fault?.code === other.fault?.code &&
  isSameList(one.reasons, other.reasons);

const isSameHead = (one: Batch, other: Batch): boolean =>
  one.total === other.total && one.done === other.done && one.running === other.running && one.paused === other.paused;

function mergeBatch(known: Batch | undefined, answer: Batch): Batch {
  if (!known) return answer;
  const before = new Map(known.proposals.map((row) => [row.id, row]));
  const proposals = answer.proposals.map((row) => {
    const same = before.get(row.id);
    return same && isSameRow(same, row) ? same : row;
  });
  const isSame = proposals.length === known.proposals.length && proposals.every((row, at) => row === known.proposals[at]);
  return isSame && isSameHead(known, answer) ? known : { ...answer, proposals: isSame ? known.proposals : proposals };
}

/** The answer of the core with the objects of the last one wherever nothing changed, so that of thousands of rows only the changed ones are drawn again. */
export function mergeBatches(known: readonly Batch[], answer: readonly Batch[]): readonly Batch[] {
  const before = new Map(known.map((batch) => [batch.id, batch]));
  const merged = answer.map((batch) => mergeBatch(before.get(batch.id), batch));
  return merged.length === known.length && merged.every((batch, at) => batch === known[at]) ? known : merged;
}

/** The inbox with one file as it is now; the same objects where that is nothing new. A file that is not in it stays out. */
export function withRow(batches: readonly Batch[], row: ProposalRow): readonly Batch[] {
  const batch = batches.find((one) => one.id === row.batchId);
  const before = batch?.proposals.find((one) => one.id === row.id);
  if (!batch || !before || isSameRow(before, row)) return batches;
  const proposals = batch.proposals.map((one) => (one === before ? row : one));
  return batches.map((one) => (one === batch ? { ...batch, proposals } : one));
}

/** Time between two looks at the inbox while a delivery is being read: the longer the list, the rarer, so that it does not keep the window busy. */
export function restBetweenLooks(batches: readonly Batch[]): number {
  const rows = batches.reduce((sum, batch) => sum + batch.proposals.length, 0);
  return Math.min(2_000, Math.max(200, rows / 2));
}
