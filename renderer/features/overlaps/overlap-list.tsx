import { pairKey } from '#renderer/stores/overlaps.ts';
import { dayText } from '#renderer/stores/dates.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { VirtualList } from '#renderer/ui/virtual-list.tsx';
import type { ArticleRow } from '#shared/model/article.ts';
import type { OverlapPair } from '#shared/model/overlap.ts';
import { reportTitle } from '#shared/text/report-title.ts';
import { actOnPair } from './pair-keys.ts';

interface OverlapListProps {
  readonly pairs: readonly OverlapPair[];
  readonly cursor: number;
  readonly onPick: (index: number) => void;
}

/** The pairs, those that share most first. The letters of the actions work here too, so that a list is tidied without leaving it. */
export function OverlapList({ pairs, cursor, onPick }: OverlapListProps) {
  const m = useMessages().archive.overlaps;
  return (
    <div className="overlaps-list">
      <VirtualList<OverlapPair>
        label={m.list}
        count={pairs.length}
        rowHeight={76}
        rowAt={(index) => pairs[index]}
        rowKey={pairKey}
        cursor={cursor}
        isSelected={(pair) => pair === pairs[cursor]}
        onPick={onPick}
        onType={actOnPair}
        renderRow={(pair) => (
          <div className="overlaps-row">
            <span className="overlaps-share" title={m.shareLong(pair.overlap)}>
              {m.share(pair.overlap)}
            </span>
            <Line row={pair.first} />
            <Line row={pair.second} />
          </div>
        )}
      />
    </div>
  );
}

function Line({ row }: { readonly row: ArticleRow }) {
  const m = useMessages().archive.overlaps;
  const date = row.datelineDate === null ? m.undated : dayText(row.datelineDate);
  const title = reportTitle(row) || m.untitled;
  return (
    <span className="overlaps-line">
      <span className="overlaps-title" title={title}>
        {title}
      </span>
      <span className="overlaps-date">{row.extent === 'teaser' ? `${date} · ${m.teaser}` : date}</span>
    </span>
  );
}
