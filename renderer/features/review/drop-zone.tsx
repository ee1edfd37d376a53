import './drop-zone.css';
import { Inbox } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { droppedFiles } from '#renderer/stores/imports-pick.ts';
import { importFiles, pasteContent } from '#renderer/stores/imports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { isEditable } from './editable.ts';

const kindsOf = (transfer: DataTransfer | null): readonly string[] => transfer?.types ?? [];
/** Something from outside the window that can be read: files, or text dragged from another program. */
const isMaterial = (kinds: readonly string[]): boolean => ['Files', 'text/html', 'text/plain'].some((kind) => kinds.includes(kind));

/**
 * Takes what is dropped anywhere in the window and what is pasted outside of fields. Nothing that is dropped ever opens in the
 * window itself.
 */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const m = useMessages().review;
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const ending = new AbortController();
    const on = <K extends keyof WindowEventMap>(name: K, listener: (event: WindowEventMap[K]) => void): void =>
      window.addEventListener(name, listener, { signal: ending.signal });
    let fromInside = false;
    const isForField = (event: DragEvent): boolean => !kindsOf(event.dataTransfer).includes('Files') && isEditable(event.target);
    const takes = (event: DragEvent): boolean => !fromInside && isMaterial(kindsOf(event.dataTransfer)) && !isForField(event);

    on('dragstart', () => {
      fromInside = true;
    });
    on('dragend', () => {
      fromInside = false;
    });
    on('dragenter', (event) => {
      // A place that takes files itself says so by preventing the default.
      if (takes(event)) setIsOver(!event.defaultPrevented);
    });
    on('dragleave', (event) => {
      // Leaving the window has no element that is entered.
      if (event.relatedTarget === null) setIsOver(false);
    });
    on('dragover', (event) => {
      if (event.defaultPrevented || isForField(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = takes(event) ? 'copy' : 'none';
    });
    on('drop', (event) => {
      setIsOver(false);
      const taken = takes(event);
      fromInside = false;
      if (event.defaultPrevented || isForField(event)) return;
      event.preventDefault();
      if (!taken || !event.dataTransfer) return;
      const { dataTransfer } = event;
      if (kindsOf(dataTransfer).includes('Files')) {
        void droppedFiles(dataTransfer).then((files) => (files.length > 0 ? importFiles(files) : undefined));
      } else void pasteContent({ text: dataTransfer.getData('text/plain'), html: dataTransfer.getData('text/html') });
    });
    on('paste', (event) => {
      if (event.defaultPrevented || isEditable(event.target) || !event.clipboardData) return;
      event.preventDefault();
      const files = [...event.clipboardData.files];
      if (files.length > 0) void importFiles(files);
      else void pasteContent({ text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') });
    });
    return () => ending.abort();
  }, []);

  return (
    <>
      {children}
      {isOver ? (
        <div className="drop-zone" role="status">
          <div className="drop-zone-frame">
            <Inbox aria-hidden="true" />
            <p className="drop-zone-title">{m.dropTitle}</p>
            <p className="drop-zone-hint">{m.dropHint}</p>
          </div>
        </div>
      ) : null}
    </>
  );
}
