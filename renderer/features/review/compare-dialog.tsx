import './compare.css';
import { useMemo } from 'react';
import { useKnownArticle } from '#renderer/stores/known-article.ts';
import { editProposal, useProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { formatDay } from '#renderer/ui/calendar-day.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { blockText as documentBlockText } from '#shared/document/document-text.ts';
import type { Article } from '#shared/model/article.ts';
import type { ArticleId } from '#shared/model/ids.ts';
import type { ReportRecord } from '#shared/model/reading.ts';
import { blockText } from './block-list.tsx';
import { compareParagraphs } from './compare-paragraphs.ts';

/** A picture is one thing with its words, so that it is never compared with a sentence. */
const pictureText = (label: string, words: readonly (string | undefined)[]): string =>
  `${label}: ${words.filter((word) => word !== undefined && word.trim() !== '').join(' ')}`;

const knownParagraphs = ({ header, body }: Article, picture: string): string[] =>
  [
    header.headline,
    header.subheadline,
    header.lead || header.teaser,
    ...body.root.children.map((block) =>
      block.type === 'image' ? pictureText(picture, [block.caption || block.alt, block.credit]) : documentBlockText(block),
    ),
  ].filter((text) => text.trim() !== '');

const readParagraphs = ({ fields, blocks }: ReportRecord, picture: string): string[] =>
  [
    fields.headline?.value ?? '',
    fields.subheadline?.value ?? '',
    fields.lead?.value ?? '',
    ...blocks.map((block) => (block.type === 'image' ? pictureText(picture, [block.text || block.alt, block.credit]) : blockText(block))),
  ].filter((text) => text.trim() !== '');

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
    () =>
      article === null ? [] : compareParagraphs(knownParagraphs(article, m.blockTypes.image), readParagraphs(record, m.blockTypes.image)),
    [article, record, m],
  );
  const decide = (action: 'join' | 'version' | 'create'): void => {
    onClose();
    const decision = action === 'create' ? { action } : { action, articleId };
    void editProposal({ edit: 'decide', recordId: record.id, decision });
  };
  const fileName = useProposal().proposal?.row.fileName ?? '';
  const known = article?.header.datelineDate;
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
        <del>{m.compare.known(known ? formatDay(known) : m.compare.noDate)}</del> <ins>{m.compare.read(fileName)}</ins>
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
