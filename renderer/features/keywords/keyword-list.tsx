import { useRef, useState } from 'react';
import { openKeyword } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import { VirtualTree } from '#renderer/ui/virtual-tree.tsx';
import type { KeywordId } from '#shared/model/ids.ts';
import type { Keyword } from '#shared/model/keyword.ts';
import { KeywordRow } from './keyword-row.tsx';
import { keywordTree } from './keyword-tree.ts';
import type { KeywordNode } from './keyword-tree.ts';

interface KeywordListProps {
  readonly rows: readonly Keyword[];
  readonly openId: KeywordId | null;
  readonly resetKey: string;
  readonly onOpen: (keyword: Keyword) => void;
  readonly onDelete: (keyword: Keyword) => void;
}

/** The vocabulary as one list; the entry under the cursor shows beside it. */
export function KeywordFlatList({ rows, openId, resetKey, onOpen, onDelete }: KeywordListProps) {
  const m = useMessages().keywords;
  const cursor = rows.findIndex((row) => row.id === openId);
  const at = (index: number, work: (row: Keyword) => void) => {
    const row = rows[index];
    if (row) work(row);
  };
  return (
    <VirtualList<Keyword>
      label={m.title}
      count={rows.length}
      resetKey={resetKey}
      rowHeight={33}
      rowAt={(index) => rows[index]}
      rowKey={(row) => row.id}
      cursor={cursor}
      isSelected={(row) => row.id === openId}
      onPick={(index) => at(index, (row) => openKeyword(row.id))}
      onOpen={(index) => at(index, onOpen)}
      onDelete={() => at(cursor, onDelete)}
      renderRow={(row) => <KeywordRow keyword={row} />}
    />
  );
}

/** The vocabulary as a hierarchy; an entry stands below every broader one it has. */
export function KeywordTreeList({ rows, openId, onDelete }: Omit<KeywordListProps, 'resetKey' | 'onOpen'>) {
  const m = useMessages().keywords;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [cursorKey, setCursorKey] = useState<string | null>(null);
  /** A first click shows an entry and leaves what is below it as it is; a second one folds. */
  const isJustPicked = useRef(false);
  const nodes = keywordTree(rows, closed);
  const shown =
    nodes.find((node) => node.key === cursorKey && node.keyword.id === openId) ?? nodes.find((node) => node.keyword.id === openId);
  const fold = (node: KeywordNode, isOpen: boolean) =>
    setClosed(new Set(isOpen ? [...closed].filter((key) => key !== node.key) : [...closed, node.key]));
  return (
    <VirtualTree<KeywordNode>
      label={m.title}
      nodes={nodes}
      cursorKey={shown?.key ?? null}
      selectedKey={shown?.key ?? null}
      onCursor={(node, byKey) => {
        isJustPicked.current = !byKey && node.key !== shown?.key;
        setCursorKey(node.key);
        openKeyword(node.keyword.id);
      }}
      onFold={(node, isOpen) => {
        if (!isJustPicked.current) fold(node, isOpen);
        isJustPicked.current = false;
      }}
      onDelete={(node) => onDelete(node.keyword)}
      renderNode={(node) => (
        <KeywordRow
          keyword={node.keyword}
          level={node.level}
          isOpen={node.isOpen}
          isShown={node.key === shown?.key}
          onFold={() => fold(node, node.isOpen !== true)}
        />
      )}
    />
  );
}
