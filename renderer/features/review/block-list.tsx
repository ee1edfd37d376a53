import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { usePicture } from '#renderer/stores/pictures.ts';
import { editProposal } from '#renderer/stores/proposals.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { itemNumbers } from '#shared/import/nested-list.ts';
import type { ItemNesting, ReadingBlock, ReportRecord } from '#shared/model/reading.ts';
import { EditInPlace } from './edit-in-place.tsx';
import { pointing, useIsPointedAt } from './highlight.ts';
import { blockKey } from './owner-key.ts';
import { splitHere } from './split-here.ts';

/** Blocks shown before the rest is asked for. */
const firstBlocks = 12;

/** What a block says, in one string. */
export const blockText = (block: ReadingBlock): string =>
  block.text || (block.items?.join('\n') ?? '') || (block.rows?.map((row) => row.join(' · ')).join('\n') ?? '') || block.alt || '';

/** A picture as it will stand in the report: small, with caption and credit; where its bytes did not come along, that is said. */
function PictureBlock({ block }: { readonly block: ReadingBlock }) {
  const m = useMessages().desk.editor.picture;
  const picture = usePicture(block.assetId ?? null);
  return (
    <span className="review-picture">
      {picture === null ? (
        <span className="review-picture-missing">{block.assetId === undefined ? m.notKept : m.loading}</span>
      ) : (
        <img className="review-picture-image" src={picture} alt={block.alt ?? ''} />
      )}
      <span>{block.text === '' ? block.alt : block.text}</span>
    </span>
  );
}

interface ListItemsProps {
  readonly items: readonly string[];
  readonly ordered: boolean;
  readonly nesting: readonly ItemNesting[];
}

/** The items of a list, one below the other: how deep each lies is seen by its place and its mark. */
function ListItems({ items, ordered, nesting }: ListItemsProps) {
  const numbers = itemNumbers(nesting);
  const drawn = items.map((item, at) => {
    const place = nesting[at];
    if (place === undefined) return <li key={at}>{item}</li>;
    const style = {
      marginInlineStart: `${place.depth * 1.25}em`,
      listStyleType: place.ordered ? 'decimal' : place.depth % 2 ? 'circle' : 'disc',
    };
    return (
      <li key={at} value={numbers[at]} style={style}>
        {item}
      </li>
    );
  });
  return ordered ? <ol>{drawn}</ol> : <ul>{drawn}</ul>;
}

/** A block's words, drawn by its kind. */
export function BlockWords({ block }: { readonly block: ReadingBlock }) {
  if (block.type === 'image' && (block.assetId !== undefined || block.url !== undefined)) return <PictureBlock block={block} />;
  if (block.items && block.items.length > 0) {
    return <ListItems items={block.items} ordered={block.ordered === true} nesting={block.nesting ?? []} />;
  }
  return (
    <>
      {blockText(block)}
      {block.attribution ? <span className="review-attribution">{block.attribution}</span> : null}
    </>
  );
}

function BlockRow({ record, at, isLocked }: { readonly record: ReportRecord; readonly at: number; readonly isLocked: boolean }) {
  const m = useMessages().review;
  const part = blockKey(record.id, at);
  const isOn = useIsPointedAt(part);
  const block = record.blocks[at];
  if (!block) return null;
  const type = m.blockTypes[block.type];
  const recordId = record.id;
  const isEditable = block.type !== 'table' && block.type !== 'image';
  return (
    <div className={`review-block review-block--${block.type}${isOn ? ' is-on' : ''}`} {...pointing(part)}>
      <div className="review-block-words">
        {isEditable ? (
          <EditInPlace
            label={type}
            value={blockText(block)}
            isLocked={isLocked}
            multiline
            onCommit={(text) =>
              editProposal(text === '' ? { edit: 'remove-block', recordId, block: at } : { edit: 'set-text', recordId, block: at, text })
            }
          >
            <BlockWords block={block} />
          </EditInPlace>
        ) : (
          <div className="review-value">
            <BlockWords block={block} />
          </div>
        )}
      </div>
      {isLocked ? null : (
        <div className="review-block-menu">
          <MenuButton
            iconOnly
            icon={<MoreHorizontal aria-hidden="true" />}
            label={m.blockActions(type, at + 1)}
            items={[
              { id: 'split', label: m.splitHere, isDisabled: at === 0 },
              { id: 'remove', label: m.removeBlock },
            ]}
            onAction={(id) => void (id === 'split' ? splitHere(recordId, at) : editProposal({ edit: 'remove-block', recordId, block: at }))}
          />
        </div>
      )}
    </div>
  );
}

/** The text of a report, block by block. */
export function BlockList({ record, isLocked }: { readonly record: ReportRecord; readonly isLocked: boolean }) {
  const m = useMessages().review;
  const [isLong, setIsLong] = useState(false);
  const count = record.blocks.length;
  const shown = isLong ? count : Math.min(count, firstBlocks);
  if (count === 0) return null;
  return (
    <div className="review-blocks" role="group" aria-label={m.body}>
      {record.blocks.slice(0, shown).map((_, at) => (
        <BlockRow key={at} record={record} at={at} isLocked={isLocked} />
      ))}
      {count > firstBlocks ? (
        <button type="button" className="review-more" aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
          {isLong ? m.showLess : m.showMore(count - shown)}
        </button>
      ) : null}
    </div>
  );
}
