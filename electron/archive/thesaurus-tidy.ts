import type { Analyser } from '#electron/language/analyse.ts';
import { explainedEntries, keptFindings, relatedPairs, takenVariants, wereEverTogether } from '#electron/store/keyword-findings.ts';
import { outline } from '#electron/store/keyword-outline.ts';
import type { ReadableDb } from '#electron/store/connection.ts';
import { findingKinds } from '#shared/model/thesaurus.ts';
import type { KeywordChange, KeywordFinding } from '#shared/model/thesaurus.ts';
import type { Keyword } from '#shared/model/keyword.ts';
import { findAlike } from './thesaurus-alike.ts';
import { findContradictions } from './thesaurus-contradictions.ts';

/** More of one kind would not be read. */
const mostOfAKind = 500;

/** What could be tidied in the vocabulary, the contradictions first, the unused last; what an editor left as it is does not come again. */
export async function tidyThesaurus(db: ReadableDb, analyser: Analyser, giveWay: () => Promise<void>): Promise<KeywordFinding[]> {
  const entries = outline(db);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = keptFindings(db);
  const findings = new Map<string, KeywordFinding>();
  const add = (kind: KeywordFinding['kind'], concerned: readonly Keyword[], mend: KeywordChange, neverTogether = false): void => {
    const key = `${kind} ${concerned
      .map(({ id }) => id)
      .sort()
      .join(' ')}`.slice(0, 500);
    if (kept.has(key) || findings.has(key)) return;
    const named = concerned.map(({ id, label, useCount }) => ({ id, label, useCount }));
    findings.set(key, { key, kind, entries: named, neverTogether, mend });
  };
  for (const { id, otherId, variants } of takenVariants(db)) {
    const [one, other] = [byId.get(id), byId.get(otherId)];
    if (one && other) add('variant-taken', [one, other], { kind: 'edit', id, patch: { variants } });
  }
  for (const { kind, entries: concerned, mend } of findContradictions(entries, relatedPairs(db))) add(kind, concerned, mend);
  for (const { kind, entries: group } of await findAlike(entries, analyser, giveWay)) {
    await giveWay();
    const [into, ...rest] = group;
    if (!into || rest.length === 0) continue;
    const neverTogether = rest.every((one) => one.useCount > 0 && into.useCount > 0 && !wereEverTogether(db, one.id, into.id));
    add(kind, group, { kind: 'merge', ids: rest.map(({ id }) => id), into: into.id }, neverTogether);
  }
  // What stands above another entry, or is explained, belongs to the vocabulary even before a report has it.
  const isNeeded = new Set([...entries.flatMap((entry) => entry.broaderIds), ...explainedEntries(db)]);
  for (const entry of entries)
    if (entry.useCount === 0 && !isNeeded.has(entry.id)) add('unused', [entry], { kind: 'remove', ids: [entry.id] });
  const all = [...findings.values()];
  return findingKinds.flatMap((kind) =>
    all
      .filter((finding) => finding.kind === kind)
      .sort((one, other) => Number(other.neverTogether) - Number(one.neverTogether))
      .slice(0, mostOfAKind),
  );
}
