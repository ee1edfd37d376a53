import { useMessages } from '#renderer/stores/wording.ts';
import { Select } from '#renderer/ui/select.tsx';
import type { ExportPreview } from '#shared/model/export.ts';
import { linesFree, linesOver } from '#shared/typeset/page-room.ts';

interface PageRoomProps {
  readonly pages: ExportPreview['pages'];
  /** How many pages it shall fill; null where that does not matter. */
  readonly wished: number | null;
  readonly onWished: (pages: number | null) => void;
}

/** Whether the text fits the pages it is meant for, in lines. */
export function PageRoom({ pages, wished, onWished }: PageRoomProps) {
  const m = useMessages().exporting.dialog.preview;
  const over = wished === null ? 0 : (linesOver({ pages }, wished) ?? 0);
  const free = linesFree({ pages: pages.slice(0, wished ?? pages.length) }) ?? 0;
  const most = Math.max(4, pages.length + 1, wished ?? 0);
  const counts = Array.from({ length: most }, (_, index) => index + 1);
  return (
    <div className="export-preview-group">
      <Select
        label={m.wished}
        hideLabel
        variant="quiet"
        value={String(wished ?? 0)}
        onChange={(id) => onWished(id === '0' ? null : Number(id))}
        options={[{ id: '0', label: m.anyLength }, ...counts.map((count) => ({ id: String(count), label: m.wishedPages(count) }))]}
      />
      <span className="export-preview-room" data-over={over > 0 || undefined} role="status">
        {over > 0 ? m.over(over) : wished === null ? m.linesFree(free) : m.fits(free)}
      </span>
    </div>
  );
}
