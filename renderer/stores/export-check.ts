import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { ExportCheck, ExportFinding, ExportSubject, FindingFix } from '#shared/model/export.ts';
import type { Fault, Result } from '#shared/result.ts';
import { applyFix } from './export-fix.ts';

export type CheckState =
  { readonly kind: 'none' } | { readonly kind: 'checked'; readonly check: ExportCheck } | { readonly kind: 'fault'; readonly fault: Fault };

/** Something that was mended in the dialog, and the way back. */
export interface Mended {
  readonly finding: ExportFinding;
  readonly fix: FindingFix;
  readonly value: string | boolean;
}

interface ExportCheckState {
  readonly state: CheckState;
  readonly mended: readonly Mended[];
  /** Why the last mending failed. */
  readonly fault: Fault | null;
  readonly isMending: boolean;
}

const nothing: ExportCheckState = { state: { kind: 'none' }, mended: [], fault: null, isMending: false };
export const checkStore = createStore<ExportCheckState>(() => nothing);
export const useExportCheck = (): ExportCheckState => useStore(checkStore);

let latest = 0;

/** Looks at what would go out for what hinders readers. */
export async function checkSubject(subject: ExportSubject): Promise<void> {
  const mine = ++latest;
  const answer = await call('exports.check', { subject });
  if (mine !== latest) return;
  checkStore.setState({ state: answer.ok ? { kind: 'checked', check: answer.value } : { kind: 'fault', fault: answer.fault } });
}

export function forgetCheck(): void {
  latest += 1;
  checkStore.setState(nothing);
}

/** Mends a finding in place and looks again; answers whether it is mended. */
export async function mend(subject: ExportSubject, finding: ExportFinding, fix: FindingFix, value: string | boolean): Promise<boolean> {
  const isDone = await settle(subject, () => applyFix(finding, fix, value));
  if (isDone) checkStore.setState(({ mended }) => ({ mended: [...mended, { finding, fix, value }] }));
  return isDone;
}

/** Takes a mending back. */
export async function unmend(subject: ExportSubject, mended: Mended): Promise<boolean> {
  const { finding, fix, value } = mended;
  // What nobody had said before cannot be unsaid; said and denied is the same.
  const isDone = await settle(subject, () => applyFix(finding, { ...fix, was: value }, fix.was ?? false));
  if (isDone) checkStore.setState((state) => ({ mended: state.mended.filter((one) => one !== mended) }));
  return isDone;
}

async function settle(subject: ExportSubject, work: () => Promise<Result<unknown>>): Promise<boolean> {
  checkStore.setState({ isMending: true, fault: null });
  const answer = await work();
  await checkSubject(subject);
  checkStore.setState({ isMending: false, fault: answer.ok ? null : answer.fault });
  return answer.ok;
}
