import { useState } from 'react';
import { useMessages } from '#renderer/stores/wording.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { ArticleSource } from '#shared/model/article.ts';
import type { ArticleId, SourceId } from '#shared/model/ids.ts';
import { useAnswer } from '../use-answer.ts';
import { Section } from './section.tsx';
import { useWhen } from './when.ts';

/** The originals this report was read from. */
export function SourcesSection({ articleId }: { readonly articleId: ArticleId }) {
  const m = useMessages().desk.inspector;
  const when = useWhen();
  const sources = useAnswer('articles.sources', { id: articleId }, { events: ['imports.changed'] }).value;
  const [shown, setShown] = useState<ArticleSource | null>(null);
  return (
    <Section title={m.sources} count={sources?.length}>
      {sources?.length === 0 ? <p className="desk-empty">{m.noSources}</p> : null}
      {sources && sources.length > 0 ? (
        <ul className="desk-rows">
          {sources.map((source) => (
            <li key={`${source.sourceId} ${source.role}`} className="desk-row">
              <button type="button" className="desk-row-main" title={m.openSource(source.fileName)} onClick={() => setShown(source)}>
                <span className="desk-row-name">{source.fileName}</span>
                <span className="desk-row-note">
                  {m.roles[source.role]} · {m.imported(when(source.importedAt))}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {shown ? <SourceDialog sourceId={shown.sourceId} fileName={shown.fileName} onClose={() => setShown(null)} /> : null}
    </Section>
  );
}

interface SourceDialogProps {
  readonly sourceId: SourceId;
  readonly fileName: string;
  readonly onClose: () => void;
}

/** The source's own words, line by line, as plain text. */
function SourceDialog({ sourceId, fileName, onClose }: SourceDialogProps) {
  const source = useAnswer('sources.read', { id: sourceId }).value;
  return (
    <Dialog isOpen onClose={onClose} title={fileName} size="large">
      {/* Scrolls, so it must be reachable for the keyboard. */}
      <div className="desk-source" tabIndex={0} role="document" aria-label={fileName}>
        {source?.lines.map((line, index) => (
          <p key={index} className={line.kind === 'heading' ? 'desk-source-heading' : undefined} data-gap={line.blankBefore || undefined}>
            {line.text}
          </p>
        ))}
      </div>
    </Dialog>
  );
}
