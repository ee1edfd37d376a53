import { Sparkles } from 'lucide-react';
import { showTidying, useKeywords } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { keywordKinds } from '#shared/model/keyword.ts';
import type { KeywordKind } from '#shared/model/keyword.ts';
import { KeywordMenu } from './keyword-menu.tsx';

const orders = ['label', 'uses', 'tree'] as const;
export type KeywordOrder = (typeof orders)[number];

interface KeywordListHeadProps {
  /** Null before the vocabulary is there. */
  readonly total: number | null;
  readonly found: number;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly kind: KeywordKind | null;
  readonly onKind: (kind: KeywordKind | null) => void;
  readonly order: KeywordOrder;
  readonly onOrder: (order: KeywordOrder) => void;
  readonly onCreate: () => void;
}

/** Above the list: what it holds, how it is ordered, what is looked for. */
export function KeywordListHead({ total, found, text, onText, kind, onKind, order, onOrder, onCreate }: KeywordListHeadProps) {
  const m = useMessages().keywords;
  const { isTidying } = useKeywords();
  return (
    <header className="keywords-head">
      <div className="keywords-head-line">
        <h1>{m.title}</h1>
        <span role="status">{total === null ? '' : found === total ? m.useCount(total) : m.found(found, total)}</span>
        <Button variant="quiet" icon={<Sparkles aria-hidden="true" />} aria-pressed={isTidying} onPress={() => showTidying(!isTidying)}>
          {m.tidy}
        </Button>
        <KeywordMenu onCreate={onCreate} />
      </div>
      <SearchField label={m.search} value={text} onChange={onText} />
      <div className="keywords-head-line">
        <Select<KeywordKind | 'all'>
          label={m.kindFilter}
          hideLabel
          variant="quiet"
          value={kind ?? 'all'}
          onChange={(id) => onKind(id === 'all' ? null : id)}
          options={[{ id: 'all' as const, label: m.allKinds }, ...keywordKinds.map((id) => ({ id, label: m.kindsOf[id] }))]}
        />
        <Select<KeywordOrder>
          label={m.order}
          hideLabel
          variant="quiet"
          value={order}
          onChange={onOrder}
          options={orders.map((id) => ({ id, label: m.orders[id] }))}
        />
      </div>
    </header>
  );
}
