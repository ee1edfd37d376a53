import { createStore } from 'zustand/vanilla';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { call } from '#renderer/api/api.ts';
import type { AssetId } from '#shared/model/ids.ts';

/** Addresses of pictures within this window, by asset id; `null` while one is on its way or where the library has none. */
const pictures = createStore<{ readonly urls: ReadonlyMap<string, string | null> }>(() => ({ urls: new Map() }));

const put = (id: string, url: string | null): void => {
  pictures.setState(({ urls }) => ({ urls: new Map(urls).set(id, url) }));
};

async function load(id: string): Promise<void> {
  if (pictures.getState().urls.has(id)) return;
  put(id, null);
  const answer = await call('assets.read', { id: id as AssetId });
  if (!answer.ok) return;
  const bytes = Uint8Array.from(atob(answer.value.bytes), (char) => char.charCodeAt(0));
  put(id, URL.createObjectURL(new Blob([bytes], { type: answer.value.mediaType })));
}

/** The address of a picture for `<img>`, null until it is there. */
export function usePicture(assetId: string | null): string | null {
  useEffect(() => {
    if (assetId !== null) void load(assetId);
  }, [assetId]);
  return useStore(pictures, ({ urls }) => (assetId === null ? null : (urls.get(assetId) ?? null)));
}
