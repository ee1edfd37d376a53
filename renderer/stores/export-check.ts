import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { ExportCheck, ExportFinding, ExportSubject, FindingFix } from '#shared/model/export.ts';
import { fail } from '#shared/result.ts';
import type { Fault, Result } from '#shared/result.ts';
import { findingKey, sameThings, savedText, typedFix, withReport } from './export-findings.ts';
import { applyFix } from './export-fix.ts';
import { notify } from './notices.ts';
import { sentenceFor } from './wording.ts';

export type CheckState =
  { readonly kind: 'none' } | { readonly kind: 'checked'; readonly check: ExportCheck } | { readonly kind: 'fault'; readonly fault: Fault };

/** Something that was mended in the dialog, and the way back. */
export interface Mended {
  readonly finding: ExportFinding;
  readonly fix: FindingFix;
  readonly value: string | boolean;
}

interface ExportCheckState {
  /** What is looked at; null where no dialog is open. */
  readonly subject: ExportSubject | null;
  readonly state: CheckState;
  readonly mended: readonly Mended[];
  /** Why the last mending failed. */
  readonly fault: Fault | null;
  readonly isMending: boolean;
  /** What was typed and is not saved yet, by `findingKey`: it outlives the card it was typed into. */
  readonly drafts: Readonly<Record<string, string>>;
}

const nothing: ExportCheckState = { subject: null, state: { kind: 'none' }, mended: [], fault: null, isMending: false, drafts: {} };
export const checkStore = createStore<ExportCheckState>(() => nothing);
export const useExportCheck = (): ExportCheckState => useStore(checkStore);
const isShown = (subject: ExportSubject): boolean => sameThings(checkStore.getState().subject, subject);

/** The core checks one thing at a time: the dialog's checks and those of the short way stand in one line. */
let line: Promise<unknown> = Promise.resolve();

/** Looks for what hinders readers, and answers for this subject alone, whatever a dialog shows meanwhile; `cancelled` where `signal` ended it. */
export function askCheck(subject: ExportSubject, signal?: AbortSignal): Promise<Result<ExportCheck>> {
  const turn = line.then(async () => {
    if (signal?.aborted) return fail('cancelled');
    const stop = () => void call('exports.endCheck', {});
    signal?.addEventListener('abort', stop, { once: true });
    const answer = await call('exports.check', { subject });
    signal?.removeEventListener('abort', stop);
    return answer;
  });
  line = turn;
  return turn;
}

/** The dialog's check that is under way. */
let current: AbortController | null = null;
/** All that was begun for a dialog: checks, and mendings with the check behind them. */
let pending: Promise<unknown> = Promise.resolve();
function begun<T>(work: Promise<T>): Promise<T> {
  pending = Promise.all([pending, work]).then(() => undefined);
  return work;
}

function endCheck(): boolean {
  const wasAtWork = current !== null;
  current?.abort();
  current = null;
  return wasAtWork;
}

/** Runs a check of the dialog in place of the one before; `null` when it was ended. */
async function look(subject: ExportSubject): Promise<Result<ExportCheck> | null> {
  endCheck();
  const mine = (current = new AbortController());
  const answer = await askCheck(subject, mine.signal);
  if (current === mine) current = null;
  return mine.signal.aborted ? null : answer;
}

/** Looks at what would go out for what hinders readers, and shows it in the dialog. */
export function checkSubject(subject: ExportSubject): Promise<void> {
  checkStore.setState(({ state }) => ({ subject, state: state.kind === 'checked' ? state : { kind: 'none' } }));
  return begun(
    look(subject).then((answer) => {
      if (answer)
        checkStore.setState({ state: answer.ok ? { kind: 'checked', check: answer.value } : { kind: 'fault', fault: answer.fault } });
    }),
  );
}

/** The dialog shows nothing any more. A mending under way goes on; what comes of it is told. */
export function forgetCheck(): void {
  endCheck();
  checkStore.setState(nothing, true);
}

/** What is known of the dialog's subject as soon as nothing is looked at or mended any more. */
export async function settledCheck(): Promise<CheckState> {
  for (let last: unknown = null; last !== pending;) {
    last = pending;
    await pending;
  }
  return checkStore.getState().state;
}

/** Keeps what is typed into the card of a finding. */
export function draft(finding: ExportFinding, text: string): void {
  checkStore.setState(({ drafts }) => ({ drafts: { ...drafts, [findingKey(finding)]: text } }));
}

/** Saves what was typed and not saved yet; false where some of it cannot be. */
export async function saveDrafts(subject: ExportSubject): Promise<boolean> {
  const state = await settledCheck();
  if (state.kind !== 'checked') return Object.keys(checkStore.getState().drafts).length === 0;
  for (const finding of state.check.findings) {
    const fix = typedFix(finding);
    const typed = checkStore.getState().drafts[findingKey(finding)];
    if (!fix || typed === undefined || typed.trim() === '' || typed.trim() === fix.was) continue;
    const text = savedText(fix, typed);
    if (text === null || !(await mend(subject, finding, fix, text))) return false;
  }
  return true;
}

/** Mends a finding in place and looks again; answers whether it is mended. */
export const mend = (subject: ExportSubject, finding: ExportFinding, fix: FindingFix, value: string | boolean): Promise<boolean> =>
  settle(
    subject,
    finding,
    () => applyFix(finding, fix, value),
    ({ mended, drafts }) => {
      const others = Object.entries(drafts).filter(([key]) => key !== findingKey(finding));
      return { mended: [...mended, { finding, fix, value }], drafts: Object.fromEntries(others) };
    },
  );

/** Takes a mending back. */
export const unmend = (subject: ExportSubject, mended: Mended): Promise<boolean> => {
  const { finding, fix, value } = mended;
  return settle(
    subject,
    finding,
    // What nobody had said before cannot be unsaid; said and denied is the same.
    () => applyFix(finding, { ...fix, was: value }, fix.was ?? false),
    (state) => ({ mended: state.mended.filter((one) => one !== mended) }),
  );
};

type Change = (state: ExportCheckState) => Partial<ExportCheckState>;

function settle(subject: ExportSubject, finding: ExportFinding, work: () => Promise<Result<unknown>>, change: Change): Promise<boolean> {
  checkStore.setState({ isMending: true, fault: null });
  const all = async () => {
    const answer = await work();
    if (isShown(subject)) {
      if (answer.ok) checkStore.setState(change);
      await lookAgain(subject, finding);
    }
    if (isShown(subject)) checkStore.setState({ isMending: false, fault: answer.ok ? null : answer.fault });
    else if (!answer.ok) notify({ tone: 'error', text: sentenceFor(answer.fault) });
    return answer.ok;
  };
  return begun(all());
}

/** Looks again at what was mended; at everything only where more was found than is listed, or a check was under way. */
async function lookAgain(subject: ExportSubject, { thing }: ExportFinding): Promise<void> {
  const { state } = checkStore.getState();
  if (subject.kind !== 'reports' || state.kind !== 'checked') return checkSubject(subject);
  const wasAtWork = endCheck();
  const answer = await look(thing);
  if (answer === null || !isShown(subject)) return;
  if (!answer.ok) return checkSubject(subject);
  checkStore.setState({ state: { kind: 'checked', check: withReport(state.check, answer.value, thing.id, subject.ids) } });
  if (wasAtWork || state.check.total > state.check.findings.length) void checkSubject(subject);
}
