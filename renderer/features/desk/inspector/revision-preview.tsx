import { useMessages } from '#renderer/stores/wording.ts';
import type { DeskSession } from '#renderer/stores/desk-session.ts';
import { blockText } from '#shared/document/document-text.ts';
import type { BlockNode } from '#shared/document/document-schema.ts';
import type { ArticleSnapshot } from '#shared/model/revision.ts';
import { useAnswer } from '../use-answer.ts';
import { isTextChanged, revisionFields } from './revision-fields.ts';
import type { RestoredField, RevisionField } from './revision-fields.ts';

/** Set as they will be read; the others stand in a table. */
const setFields: readonly RestoredField[] = ['kicker', 'headline', 'subheadline', 'lead'];

/** A kept state with everything that restoring brings back; what differs from today's state is marked. */
export function RevisionPreview({ session, snapshot }: { readonly session: DeskSession; readonly snapshot: ArticleSnapshot }) {
  const { inspector: m, fields: names } = useMessages().desk;
  const current = useAnswer('articles.get', { id: session.id }, { events: ['articles.changed'] }).value;
  const now = current ?? { header: snapshot.header, body: snapshot.body, keywords: [] };
  const keywords = current ? current.keywords.map((keyword) => keyword.label) : snapshot.keywords;
  const fields = revisionFields(snapshot, now.header, keywords);
  const nameOf = (field: RestoredField): string => (field === 'keywords' ? m.keywords : names[field]);
  return (
    <div className="desk-preview" tabIndex={0} role="document" aria-label={m.preview}>
      {fields
        .filter(({ field }) => setFields.includes(field))
        .map((one) => {
          const Tag = one.field === 'headline' ? 'h3' : 'p';
          return (
            <Tag key={one.field} className={`desk-preview-${one.field}`}>
              {one.value || `${nameOf(one.field)}: ${m.emptyField}`}
              <Mark field={one} />
            </Tag>
          );
        })}
      <dl className="desk-preview-facts">
        {fields
          .filter(({ field }) => !setFields.includes(field))
          .map((one) => (
            <div key={one.field}>
              <dt>{nameOf(one.field)}</dt>
              <dd>
                {one.value || m.emptyField}
                <Mark field={one} />
              </dd>
            </div>
          ))}
        {isTextChanged(snapshot.body, now.body) ? (
          <div>
            <dt>{names.body}</dt>
            <dd>
              <span className="desk-preview-mark">{m.changed}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      {snapshot.body.root.children.map((block, index) => (
        <PreviewBlock key={index} block={block} />
      ))}
      {snapshot.body.root.children.length === 0 ? <p className="desk-empty">{m.emptyText}</p> : null}
    </div>
  );
}

function Mark({ field }: { readonly field: RevisionField }) {
  const { changed } = useMessages().desk.inspector;
  return field.isChanged ? <span className="desk-preview-mark">{changed}</span> : null;
}

function PreviewBlock({ block }: { readonly block: BlockNode }) {
  if (block.type === 'heading') return <h4>{blockText(block)}</h4>;
  if (block.type === 'quote') return <blockquote>{blockText(block)}</blockquote>;
  return <p className={block.type === 'list' ? 'desk-preview-list' : undefined}>{blockText(block)}</p>;
}
