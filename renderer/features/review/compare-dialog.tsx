import './compare.css';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { useKnownArticle } from '#renderer/stores/known-article.ts';
import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { blockText as documentBlockText } from '#shared/document/document-text.ts';
import type { Article } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { blockText } from './block-list.tsx';

/** A paragraph of one or both texts; `parts` where its words changed. */
interface ComparedParagraph {
  readonly kind: 'same' | 'only-known' | 'only-new' | 'changed';
  readonly parts: readonly { readonly text: string; readonly kind: 'same' | 'gone' | 'new' }[];
}

const knownParagraphs = ({ header, body }: Article): string[] =>
  [header.headline, header.subheadline, header.lead || header.teaser, ...body.root.children.map(documentBlockText)].filter(
    (text) => text.trim() !== '',
  );

const readParagraphs = ({ fields, blocks }: ReportRecord): string[] =>
  [fields.headline?.value ?? '', fields.subheadline?.value ?? '', fields.lead?.value ?? '', ...blocks.map(blockText)].filter(
    (text) => text.trim() !== '',
  );

/** Paragraphs side by side: neighbours that replace each other are compared word by word. */
export function compareParagraphs(known: readonly string[], read: readonly string[]): ComparedParagraph[] {
  const runs = diffArrays([...known], [...read]);
  const compared: ComparedParagraph[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const next = runs[at + 1];
    if (run === undefined) break;
    if (!run.added && !run.removed) compared.push(...run.value.map((text) => whole('same', text)));
    else if (run.removed && next?.added) {
      const pairs = Math.min(run.value.length, next.value.length);
      for (let pair = 0; pair < pairs; pair += 1) compared.push(changed(run.value[pair] ?? '', next.value[pair] ?? ''));
      compared.push(...run.value.slice(pairs).map((text) => whole('only-known', text)));
      compared.push(...next.value.slice(pairs).map((text) => whole('only-new', text)));
      at += 1;
    } else compared.push(...run.value.map((text) => whole(run.removed ? 'only-known' : 'only-new', text)));
  }
  return compared;
}

const whole = (kind: 'same' | 'only-known' | 'only-new', text: string): ComparedParagraph => ({
  kind,
  parts: [{ text, kind: kind === 'same' ? 'same' : kind === 'only-known' ? 'gone' : 'new' }],
});

const changed = (known: string, read: string): ComparedParagraph => ({
  kind: 'changed',
  parts: diffWordsWithSpace(known, read).map((part) => ({
    text: part.value,
    kind: part.added ? 'new' : part.removed ? 'gone' : 'same',
  })),
});

/** The known report and the record of the file, with what differs; and what shall become of it. */
export function CompareDialog({
  record,
  articleId,
  onClose,
}: {
  readonly record: ReportRecord;
  readonly articleId: ArticleId;
  readonly onClose: () => void;
}) {
  const m = useMessages().review;
  const article = useKnownArticle(articleId);
  const paragraphs = useMemo(
    () => (article === null ? [] : compareParagraphs(knownParagraphs(article), readParagraphs(record))),
    [article, record],
  );
  const decide = (action: 'join' | 'version' | 'create'): void => {
    onClose();
    const decision = action === 'create' ? { action } : { action, articleId };
    void editProposal({ edit: 'decide', recordId: record.id, decision });
  };
  const day = (date: string | null | undefined): string => (date ? formatDay(date) : m.compare.noDate);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={m.compare.title}
      size="large"
      actions={
        <>
          <Button onPress={() => decide('create')}>{m.compare.keepBoth}</Button>
          <Button onPress={() => decide('join')}>{m.compare.join}</Button>
          <Button variant="primary" onPress={() => decide('version')}>
            {m.compare.version}
          </Button>
        </>
      }
    >
      <p className="review-compare-legend">
        <del>{m.compare.known(day(article?.header.datelineDate))}</del> <ins>{m.compare.read(day(record.fields.date?.value))}</ins>
      </p>
      {article === null ? <p>{m.loading}</p> : null}
      {/* Scrolls, so it must be reachable for the keyboard. */}
      <div className="review-compare-text" tabIndex={0} role="document" aria-label={m.compare.title}>
        {paragraphs.map((paragraph, at) => (
          <p key={at} className={`review-compare review-compare--${paragraph.kind}`}>
            {paragraph.parts.map((part, index) =>
              part.kind === 'gone' ? (
                <del key={index}>{part.text}</del>
              ) : part.kind === 'new' ? (
                <ins key={index}>{part.text}</ins>
              ) : (
                <span key={index}>{part.text}</span>
              ),
            )}
          </p>
        ))}
      </div>
    </Dialog>
  );
}
