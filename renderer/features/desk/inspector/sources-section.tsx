import { useEffect, useRef, useState } from 'react';
import { exportOriginal } from '#renderer/stores/tasks.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { ArticleSource } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { Passage } from '#shared/model/reading.ts';
import { useAnswer } from '../use-answer.ts';
import { markedPieces } from './marked-pieces.ts';
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
      {shown ? <SourceDialog source={shown} onClose={() => setShown(null)} /> : null}
    </Section>
  );
}

/** The source's own words as plain text; what this report was read from is marked. The original can be written out as it was. */
function SourceDialog({ source, onClose }: { readonly source: ArticleSource; readonly onClose: () => void }) {
  const m = useMessages().desk.inspector;
  const read = useAnswer('sources.read', { id: source.sourceId }).value;
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    text.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [read]);
  const actions = (
    <>
      <span className="desk-source-note">{m.sourceMarked}</span>
      <Button onPress={() => void exportOriginal(source.sourceId)}>{m.exportOriginal}</Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={source.fileName} size="large" actions={actions}>
      {/* Scrolls, so it must be reachable for the keyboard. */}
      <div className="desk-source" tabIndex={0} role="document" aria-label={source.fileName} ref={text}>
        {read?.lines.map((line, index) => (
          <p key={index} className={line.kind === 'heading' ? 'desk-source-heading' : undefined} data-gap={line.blankBefore || undefined}>
            {markedPieces(line.text, passagesIn(source.passages, index)).map((piece, at) =>
              piece.isMarked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
            )}
          </p>
        ))}
      </div>
    </Dialog>
  );
}

const passagesIn = (passages: readonly Passage[], line: number): Passage[] => passages.filter((passage) => passage.line === line);
