import { ClipboardPaste, FileUp, FolderUp } from 'lucide-react';
import { chooseFiles } from '#renderer/stores/imports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { pasteFromClipboard } from './clipboard.ts';

/** The inbox with nothing in it: says how material gets here and what becomes of it. */
export function EmptyInbox() {
  const m = useMessages().review;
  return (
    <section className="review-empty" aria-labelledby="review-empty-title">
      <div className="review-empty-sheet">
        <h1 id="review-empty-title">{m.emptyTitle}</h1>
        <p>{m.emptyText}</p>
        <div className="review-empty-actions">
          <Button variant="primary" icon={<FileUp aria-hidden="true" />} onPress={() => void chooseFiles()}>
            {m.chooseFiles}
          </Button>
          <Button icon={<FolderUp aria-hidden="true" />} onPress={() => void chooseFiles('folder')}>
            {m.chooseFolder}
          </Button>
          <Button icon={<ClipboardPaste aria-hidden="true" />} onPress={() => void pasteFromClipboard()}>
            {m.paste}
          </Button>
        </div>
        <ol className="review-empty-steps">
          {m.emptySteps.map((step, at) => (
            <li key={step.title}>
              <span aria-hidden="true">{at + 1}</span>
              <b>{step.title}</b>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
        <p className="review-empty-formats">{m.formats}</p>
      </div>
    </section>
  );
}
