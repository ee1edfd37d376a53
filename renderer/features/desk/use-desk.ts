import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { leaveDesk, openDesk } from '#renderer/stores/desk-sessions.ts';
import type { DeskSession, DeskState } from '#renderer/stores/desk-session.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Fault } from '#shared/result.ts';

export type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: DeskSession }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Opens a report for as long as the view stands; leaving saves. */
export function useDesk(articleId: ArticleId): { readonly opening: Opening; readonly again: () => void } {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isHere = true;
    let session: DeskSession | null = null;
    void openDesk(articleId).then((answer) => {
      if (!answer.ok) return isHere && setOpening({ kind: 'fault', fault: answer.fault });
      if (!isHere) return leaveDesk(answer.value);
      session = answer.value;
      setOpening({ kind: 'open', session });
    });
    return () => {
      isHere = false;
      if (session) void leaveDesk(session);
    };
  }, [articleId, attempt]);
  return { opening, again: () => setAttempt((count) => count + 1) };
}

/** One value of the open report; draws again only when that value changes. */
export const useDeskState = <T>(session: DeskSession, pick: (state: DeskState) => T): T => useStore(session.store, pick);
