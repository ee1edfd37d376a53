import './back-reference.css';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { Pencil } from 'lucide-react';
import { openArticle, useTarget } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { reportTitle } from '#shared/text/report-title.ts';
import type { BackReferenceData } from './back-reference-node.ts';
import { OFFER_TARGET_COMMAND } from './reference-typing.ts';

/** „wir berichteten · 3046“ in the text: opens the report meant, or offers to choose one. */
export function BackReferenceChip({ nodeKey, data }: { readonly nodeKey: string; readonly data: BackReferenceData }) {
  const m = useMessages().desk.editor;
  const [editor] = useLexicalComposerContext();
  const [isSelected] = useLexicalNodeSelection(nodeKey);
  const target = useTarget(data.articleId);
  const choose = () => editor.dispatchCommand(OFFER_TARGET_COMMAND, { key: nodeKey, typed: false });

  const isOpen = data.articleId === null;
  const isGone = !isOpen && target.kind === 'gone';
  const row = !isOpen && target.kind === 'here' ? target.row : null;
  const number = row?.number ?? data.number;
  const note = isGone ? m.referenceGone : number === null ? (isOpen ? m.referenceOpen : '') : String(number);
  const meaning = row ? reportTitle(row) : isGone ? m.referenceGoneLabel : isOpen ? m.referenceOpenLabel : '';
  const state = isGone ? 'gone' : isOpen ? 'open' : 'set';
  return (
    <span
      className={`editor-reference editor-reference--${state}`}
      data-selected={isSelected || undefined}
      data-target={data.articleId ?? undefined}
    >
      <button type="button" className="editor-reference-main" title={meaning} onClick={() => (row ? openArticle(row.id) : choose())}>
        {data.text}
        {note === '' ? null : <span className="editor-reference-note"> · {note}</span>}
        <span className="visually-hidden">: {meaning}</span>
      </button>
      {isOpen ? null : (
        <button type="button" className="editor-reference-change" aria-label={m.referenceChange} title={m.referenceChange} onClick={choose}>
          <Pencil aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
