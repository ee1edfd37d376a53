import { createStore } from 'zustand/vanilla';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { call } from '#renderer/api/api.ts';
import type { AssetId } from '#shared/model/ids.ts';

/** Addresses of pictures within this window, by asset id, the longest unused first; `null` while one is on its way. */
const pictures = createStore<{ readonly urls: ReadonlyMap<string, string | null> }>(() => ({ urls: new Map() }));
/** How many pictures stay in memory when nothing shows them. */
const keptUnused = 60;
/** How many places show a picture. */
const holders = new Map<string, number>();

const put = (id: string, url: string | null): void => {
  pictures.setState(({ urls }) => {
    const next = new Map(urls);
    next.delete(id);
    return { urls: next.set(id, url) };
  });
};

async function load(id: string): Promise<void> {
  const known = pictures.getState().urls.get(id);
  put(id, known ?? null);
  if (known !== undefined) return;
  const url = await addressOf(id);
  if (url !== null) put(id, url);
  // What could not be had is asked for again when it is next shown.
  else pictures.setState(({ urls }) => ({ urls: new Map([...urls].filter(([one]) => one !== id)) }));
  letGoOfUnused();
}

async function addressOf(id: string): Promise<string | null> {
  const answer = await call('assets.read', { id: id as AssetId });
  if (!answer.ok) return null;
  try {
    const bytes = Uint8Array.from(atob(answer.value.bytes), (char) => char.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type: answer.value.mediaType }));
  } catch {
    return null;
  }
}

/** Gives back the memory of pictures that nothing has shown for the longest time. */
function letGoOfUnused(): void {
  const { urls } = pictures.getState();
  const unused = [...urls].flatMap(([id, url]) => (url === null || holders.has(id) ? [] : [{ id, url }]));
  const gone = unused.slice(0, Math.max(0, unused.length - keptUnused));
  if (gone.length === 0) return;
  const next = new Map(urls);
  for (const { id, url } of gone) {
    next.delete(id);
    URL.revokeObjectURL(url);
  }
  pictures.setState({ urls: next });
}

/** Asks for a picture and keeps it as long as it is shown; answers a function that ends it. */
export function holdPicture(id: string): () => void {
  holders.set(id, (holders.get(id) ?? 0) + 1);
  void load(id);
  return () => {
    const left = (holders.get(id) ?? 1) - 1;
    if (left > 0) holders.set(id, left);
    else holders.delete(id);
    letGoOfUnused();
  };
}

/** The address of a picture, null until it is there. */
export const pictureAddress = (id: string): string | null => pictures.getState().urls.get(id) ?? null;

/** The address of a picture for `<img>`, null until it is there. */
export function usePicture(assetId: string | null): string | null {
  useEffect(() => (assetId === null ? undefined : holdPicture(assetId)), [assetId]);
  return useStore(pictures, () => (assetId === null ? null : pictureAddress(assetId)));
}
