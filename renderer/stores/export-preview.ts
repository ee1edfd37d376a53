import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { ExportChoice, ExportPreview, ExportSubject } from '#shared/model/export.ts';
import type { Fault } from '#shared/result.ts';
import { bytesOfBase64 } from './bytes-of-base64.ts';

/** What is printed, as it would be written. */
export interface PreviewedPdf extends Omit<ExportPreview, 'pdf'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `pdf` is the last one that is known; while `isMaking` a newer one is on its way. */
export interface PreviewState {
  readonly pdf: PreviewedPdf | null;
  readonly isMaking: boolean;
  /** How far the newer one is, 0…1; null while nobody knows. */
  readonly progress: number | null;
  readonly fault: Fault | null;
}

const none: PreviewState = { pdf: null, isMaking: false, progress: null, fault: null };
export const previewStore = createStore<PreviewState>(() => none);
export const usePreview = (): PreviewState => useStore(previewStore);

interface Wish {
  readonly subject: ExportSubject;
  readonly choice: ExportChoice;
}

/** How long choices must rest before they are printed, in milliseconds: arrow keys run through several. */
const restMs = 120;
/** How often is asked how far a preview is, in milliseconds: one that takes no longer shows nothing of it. */
const askMs = 300;
let latest = 0;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Has a preview made of that, in place of any other; null where nothing is printed. The pages before stay until the new ones are there. */
export function preparePreview(wish: Wish | null): void {
  latest += 1;
  clearTimeout(resting);
  if (wish === null) {
    previewStore.setState(none, true);
    void call('exports.endPreview', {});
    return;
  }
  const mine = latest;
  const isFirst = previewStore.getState() === none;
  previewStore.setState({ isMaking: true, progress: null, fault: null });
  resting = setTimeout(() => void make(wish, mine), isFirst ? 0 : restMs);
}

async function make({ subject, choice }: Wish, mine: number): Promise<void> {
  const asking = setInterval(() => void askProgress(mine), askMs);
  const answer = await call('exports.preview', { subject, ...choice });
  clearInterval(asking);
  if (mine !== latest) return;
  if (!answer.ok) return previewStore.setState({ ...none, fault: answer.fault });
  const { pdf, ...told } = answer.value;
  const bytes = await bytesOfBase64(pdf);
  if (mine === latest) previewStore.setState({ ...none, pdf: { bytes, ...told } });
}

async function askProgress(mine: number): Promise<void> {
  const answer = await call('exports.previewProgress', {});
  if (mine === latest && answer.ok && previewStore.getState().isMaking) previewStore.setState({ progress: answer.value.progress });
}

/** Ends what is being made and forgets what was. */
export function endPreview(): void {
  const wasAtWork = previewStore.getState().isMaking;
  latest += 1;
  clearTimeout(resting);
  previewStore.setState(none, true);
  if (wasAtWork) void call('exports.endPreview', {});
}
