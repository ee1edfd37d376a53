import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import { checkOffPaper, defaultExportOptions, mostExported } from '#shared/model/export.ts';
import type { ExportChoice, ExportFormatInfo, ExportOptions, ExportSubject, ExportSubjectKind } from '#shared/model/export.ts';
import type { Fault } from '#shared/result.ts';
import { indexOfId } from './article-list.ts';
import { articleList } from './articles.ts';
import { keepChoice, lastChoice, settledChoice } from './export-choice.ts';
import { askCheck, checkStore, checkSubject, forgetCheck, saveDrafts, settledCheck, useExportCheck } from './export-check.ts';
import type { CheckState } from './export-check.ts';
import { endPreview, preparePreview } from './export-preview.ts';
import { navigationStore } from './navigation.ts';
import { notify } from './notices.ts';
import { isOnDisk, loadExportFormats, startExport, tasksStore, useExportFormats } from './tasks.ts';
import { messages } from './wording.ts';

export const exportViews = ['preview', 'check'] as const;
export type ExportView = (typeof exportViews)[number];

/** The dialog „Ausgeben“: what goes out, as what, and what is looked at. */
export interface ExportDialogState {
  readonly subject: ExportSubject;
  /** Null until the formats are known. */
  readonly choice: ExportChoice | null;
  readonly view: ExportView;
  /** Which of many reports is previewed where each becomes a file. */
  readonly previewed: number;
  /** The name the first file would get and that of the file or folder for all of it, or why it cannot have one. */
  readonly example: { readonly name: string; readonly written: string } | { readonly fault: Fault } | null;
  /** It shall go out as soon as the check is through. */
  readonly isWaiting: boolean;
}

export const exportsStore = createStore<{ readonly dialog: ExportDialogState | null }>(() => ({ dialog: null }));
export const useExportDialog = (): ExportDialogState | null => useStore(exportsStore, (state) => state.dialog);

const change = (part: Partial<ExportDialogState>): void =>
  exportsStore.setState(({ dialog }) => ({ dialog: dialog && { ...dialog, ...part } }));

/** Tells one opening of the dialog from the next, also for the same thing. */
let opening = 0;

/** Opens the dialog. What is on screen is saved first, because the core writes what it has. */
export async function openExport(
  subject: ExportSubject,
  view: ExportView = 'preview',
  wished: ExportChoice = lastChoice(subject.kind),
): Promise<void> {
  const mine = ++opening;
  forgetCheck();
  exportsStore.setState({ dialog: { subject, choice: null, view, previewed: 0, example: null, isWaiting: false } });
  const [isSaved] = await Promise.all([isOnDisk(subject), loadExportFormats()]);
  if (mine !== opening) return;
  if (!isSaved) return closeExport();
  const choice = settledChoice(tasksStore.getState().formats, subject.kind, wished);
  change({ choice });
  refresh();
  void checkSubject(subject);
}

export function closeExport(): void {
  opening += 1;
  exportsStore.setState({ dialog: null });
  endPreview();
  forgetCheck();
}

/** What stands in the window goes out: the picked reports, the open report, the open issue. */
export function openExportHere(): void {
  const { place } = navigationStore.getState();
  const { selected } = articleList.store.getState().selection;
  if (place.view === 'articles' && selected.size > 1) return openExportOfPicked();
  if (place.view === 'articles' && place.id !== null) return void openExport({ kind: 'article', id: place.id });
  if (place.view === 'newsletters' && place.id !== null) return void openExport({ kind: 'newsletter', id: place.id });
  notify({ tone: 'info', text: messages().exporting.nothingHere });
}

/** Opens the dialog for the picked reports, in the order of the list as far as its rows are known; of too many at once it says so. */
export function openExportOfPicked(): void {
  const { selection, pages } = articleList.store.getState();
  if (selection.selected.size > mostExported) return notify({ tone: 'error', text: messages().exporting.tooMany(mostExported) });
  const placed = [...selection.selected].map((id) => ({ id, at: indexOfId(pages, id) ?? Infinity }));
  // Subtracting two unknown places would say nothing.
  placed.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  void openExport({ kind: 'reports', ids: placed.map(({ id }) => id), title: '' });
}

/** What is seen on the pages; names and packing are not. */
const seenOptions = ['layout', 'division', 'order', 'withMarks'] as const;

/** Chooses a format or an option of it. */
export function chooseExport(part: { readonly formatId?: string; readonly options?: Partial<ExportOptions> }): void {
  const { dialog } = exportsStore.getState();
  if (!dialog?.choice) return;
  const wished = {
    formatId: part.formatId ?? dialog.choice.formatId,
    options: { ...dialog.choice.options, ...part.options },
  };
  const before = dialog.choice;
  const choice = settledChoice(tasksStore.getState().formats, dialog.subject.kind, wished);
  if (choice === null) return;
  change({ choice });
  const looksAlike = choice.formatId === before.formatId && seenOptions.every((name) => choice.options[name] === before.options[name]);
  if (looksAlike) void askForExample(dialog.subject, choice);
  else refresh();
}

/** Names chosen reports as a whole; `refresh` shows it. */
export function nameReports(title: string): void {
  const { dialog } = exportsStore.getState();
  if (dialog?.subject.kind !== 'reports') return;
  change({ subject: { ...dialog.subject, title } });
}

export const showExportView = (view: ExportView): void => change({ view });

export function previewReport(previewed: number): void {
  change({ previewed });
  refresh();
}

/** The chosen format. */
export const chosenFormat = (choice: ExportChoice | null, formats: readonly ExportFormatInfo[]): ExportFormatInfo | null =>
  formats.find(({ id }) => id === choice?.formatId) ?? null;

/** Makes preview and example anew, for what is chosen now. */
export function refresh(): void {
  const { dialog } = exportsStore.getState();
  if (!dialog?.choice) return;
  const { subject, choice, previewed } = dialog;
  const format = chosenFormat(choice, tasksStore.getState().formats);
  const isEach = subject.kind === 'reports' && choice.options.division === 'each';
  const id = isEach ? (subject.ids[previewed] ?? subject.ids[0]) : null;
  preparePreview(format?.layouts.length ? { subject: id ? { kind: 'article', id } : subject, choice } : null);
  void askForExample(subject, choice);
}

async function askForExample(subject: ExportSubject, choice: ExportChoice): Promise<void> {
  const answer = await call('exports.exampleName', { subject, ...choice });
  if (exportsStore.getState().dialog?.choice !== choice) return;
  change({ example: answer.ok ? answer.value : { fault: answer.fault } });
}

/** What the check says of what is chosen: some things hinder only on paper. */
function checkOf(state: CheckState, choice: Pick<ExportChoice, 'formatId'> | null, formats: readonly ExportFormatInfo[]): CheckState {
  const isPrinted = (formats.find(({ id }) => id === choice?.formatId)?.layouts.length ?? 0) > 0;
  return state.kind !== 'checked' || isPrinted ? state : { kind: 'checked', check: checkOffPaper(state.check) };
}

/** What the check says of what is chosen in the dialog. */
export function useDialogCheck(): CheckState {
  const { state } = useExportCheck();
  const choice = useExportDialog()?.choice ?? null;
  const formats = useExportFormats();
  return useMemo(() => checkOf(state, choice, formats), [state, choice, formats]);
}

const hinders = (state: CheckState, choice: Pick<ExportChoice, 'formatId'>): boolean => {
  const seen = checkOf(state, choice, tasksStore.getState().formats);
  return seen.kind !== 'checked' || seen.check.blocking > 0;
};

/**
 * Writes what is chosen; the core asks where to. What was typed into the check is saved first, and the check waited for: hindrances that
 * nobody has seen yet are shown instead.
 */
export async function runExport(): Promise<void> {
  const before = exportsStore.getState().dialog;
  if (!before?.choice || before.isWaiting) return;
  const mine = opening;
  const { state: seen } = checkStore.getState();
  const areSeen = seen.kind !== 'none' && hinders(seen, before.choice);
  change({ isWaiting: true });
  const isSaved = await saveDrafts(before.subject);
  const state = await settledCheck();
  if (mine !== opening) return;
  change({ isWaiting: false });
  const { dialog } = exportsStore.getState();
  if (!dialog?.choice || (dialog.example !== null && 'fault' in dialog.example)) return;
  if (!isSaved || (hinders(state, dialog.choice) && !areSeen)) return change({ view: 'check' });
  keepChoice(dialog.subject.kind, dialog.choice);
  closeExport();
  await startExport(dialog.subject, dialog.choice.formatId, dialog.choice.options);
}

/** How the short way writes a format: as it was last chosen for that kind of thing, if it was this one. Marks for the cut it does not show, and so never has. */
export function usualOptions(kind: ExportSubjectKind, formatId: string): ExportOptions {
  const last = lastChoice(kind);
  return last.formatId === formatId ? { ...last.options, withMarks: false } : defaultExportOptions;
}

/** The short way: writes at once in a format, unless something would hinder readers or nobody can tell; then the dialog says what. */
export async function exportAtOnce(subject: ExportSubject, formatId: string): Promise<void> {
  if (!(await isOnDisk(subject))) return;
  const [answer] = await Promise.all([askCheck(subject), loadExportFormats()]);
  const options = usualOptions(subject.kind, formatId);
  if (!answer.ok || hinders({ kind: 'checked', check: answer.value }, { formatId }))
    return openExport(subject, 'check', { formatId, options });
  await startExport(subject, formatId, options);
}
