import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { call } from '#renderer/api/api.ts';
import type { LoadMode, LoadPreview, VocabularyFormat } from '#shared/model/thesaurus.ts';
import { toBase64 } from './imports-upload.ts';
import { takeAnswer } from './keyword-changes.ts';
import { notify } from './notices.ts';
import { sentenceFor } from './wording.ts';

interface LoadState {
  /** What is looked at: a file, or null for the start vocabulary; undefined while nothing is. */
  readonly file: { readonly name: string; readonly bytes: string } | null | undefined;
  readonly mode: LoadMode;
  readonly preview: LoadPreview | null;
  /** It is being taken over. */
  readonly isLoading: boolean;
}
const nothing: LoadState = { file: undefined, mode: 'supplement', preview: null, isLoading: false };
export const vocabularyStore = createStore<LoadState>(() => nothing);
export const useVocabularyLoad = (): LoadState => useStore(vocabularyStore);

/** Leaves what is looked at; what is being taken over stays until it is. */
const closeVocabulary = (): void => vocabularyStore.setState(nothing);
export const leaveVocabulary = (): void => {
  if (!vocabularyStore.getState().isLoading) closeVocabulary();
};

async function look(): Promise<void> {
  const { file, mode } = vocabularyStore.getState();
  if (file === undefined) return;
  const answer = await call('thesaurus.read', { file, mode });
  const now = vocabularyStore.getState();
  if (now.file !== file || now.mode !== mode) return;
  if (answer.ok) return vocabularyStore.setState({ preview: answer.value });
  closeVocabulary();
  notify({ tone: 'error', key: 'keyword', text: sentenceFor(answer.fault) });
}

/** Shows what the start vocabulary would bring. */
export function lookAtStartVocabulary(): void {
  vocabularyStore.setState({ ...nothing, file: null });
  void look();
}

/** Lets the editor pick a file and shows what it would bring. */
export function lookAtVocabularyFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.ttl,.rdf,.xml,.n3,.nt,.csv,.txt,.tsv';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void showFile(file);
  });
  input.click();
}

async function showFile(file: File): Promise<void> {
  vocabularyStore.setState({ ...nothing, file: { name: file.name, bytes: toBase64(new Uint8Array(await file.arrayBuffer())) } });
  await look();
}

export function setLoadMode(mode: LoadMode): void {
  vocabularyStore.setState({ mode, preview: null });
  void look();
}

/** Takes over what is looked at, as one step. */
export async function loadVocabulary(): Promise<void> {
  const { preview, mode, isLoading } = vocabularyStore.getState();
  if (!preview || isLoading) return;
  vocabularyStore.setState({ isLoading: true });
  const answer = await call('thesaurus.load', { token: preview.token, mode });
  closeVocabulary();
  await takeAnswer(answer);
}

/** Writes the vocabulary where the editor says; its progress stands with the other tasks. */
export async function saveVocabulary(format: VocabularyFormat): Promise<void> {
  const answer = await call('thesaurus.export', { format });
  if (!answer.ok) notify({ tone: 'error', key: 'keyword', text: sentenceFor(answer.fault) });
}
