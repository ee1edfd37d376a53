import { longestFix, onlyPrintKinds } from '#shared/model/export.ts';
import type { ExportCheck, ExportFinding, ExportSubject, FindingFix } from '#shared/model/export.ts';

/** The way out that the editor types, if there is one. */
export const typedFix = ({ fixes }: Pick<ExportFinding, 'fixes'>): FindingFix | undefined => fixes.find(({ to }) => to === null);

/** What tells a finding from the others, however many of them come and go. */
export const findingKey = ({ kind, thing, at, words, assetId, fixes }: ExportFinding): string =>
  [kind, thing.kind, thing.id, ...(fixes[0]?.path ?? [at, words, assetId])].join(' ');

/** The key of each finding; those that are alike in all, as two links of the same words in one paragraph, are counted. */
export function keysOf(findings: readonly ExportFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  });
}

/** What was typed as it will be saved; null where it changes nothing or cannot be taken. */
export function savedText(fix: FindingFix, typed: string): string | null {
  const text = typed.trim();
  return text === '' || text === fix.was || text.length > longestFix ? null : text;
}

/** Whether two subjects are the same things; what they are called together does not matter. */
export function sameThings(one: ExportSubject | null, other: ExportSubject): boolean {
  if (one?.kind !== other.kind) return false;
  if (one.kind !== 'reports' || other.kind !== 'reports') return 'id' in one && 'id' in other && one.id === other.id;
  return one.ids.length === other.ids.length && one.ids.every((id, at) => id === other.ids[at]);
}

/**
 * A check of many reports in which one was looked at again. Where not all findings are listed, those of it that are not listed are counted
 * twice until all is looked at again: never too few.
 */
export function withReport(check: ExportCheck, fresh: ExportCheck, id: string, ids: readonly string[]): ExportCheck {
  const place = new Map(ids.map((one, at) => [one, at]));
  const placeOf = (finding: ExportFinding): number => place.get(finding.thing.id) ?? ids.length;
  const gone = check.findings.filter(({ thing }) => thing.id === id);
  const findings = [...check.findings.filter(({ thing }) => thing.id !== id), ...fresh.findings].sort(
    (a, b) => Number(b.isBlocking) - Number(a.isBlocking) || placeOf(a) - placeOf(b),
  );
  return {
    findings,
    total: check.total - gone.length + fresh.total,
    blocking: check.blocking - gone.filter(({ isBlocking }) => isBlocking).length + fresh.blocking,
    onlyInPrint: check.onlyInPrint - gone.filter(({ kind }) => onlyPrintKinds.has(kind)).length + fresh.onlyInPrint,
  };
}
