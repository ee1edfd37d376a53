import { useEffect, useState } from 'react';
import { previewKeyword } from '#renderer/stores/keyword-changes.ts';
import type { ChangePreview, KeywordChange } from '#shared/model/thesaurus.ts';

/** Time without a key before a preview is asked for, in milliseconds. */
const quietMs = 120;

/** What a change would do; null while it is worked out or there is none. */
export function usePreview(change: KeywordChange | null): ChangePreview | null {
  const key = change === null ? '' : JSON.stringify(change);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly preview: ChangePreview | null }>({ key: '', preview: null });
  useEffect(() => {
    if (key === '') return;
    let isOver = false;
    const timer = setTimeout(() => {
      void previewKeyword(JSON.parse(key) as KeywordChange).then((preview) => {
        if (!isOver) setAnswer({ key, preview });
      });
    }, quietMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [key]);
  return answer.key === key ? answer.preview : null;
}
