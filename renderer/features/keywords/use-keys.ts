import { useEffect, useRef } from 'react';

interface Keys {
  readonly onUndo: () => void;
  readonly onRename: () => void;
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** The keys of the vocabulary, wherever the focus is: Strg+Z takes the last step back, F2 renames. Typed text keeps its own Strg+Z. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('.ui-dialog-veil')) return;
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (isUndo) latest.current.onUndo();
      else if (event.key === 'F2') latest.current.onRename();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
