import { ChevronDown, ChevronUp, ChevronsLeft, ChevronsRight, Maximize, MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import { usePreview } from '#renderer/stores/export-preview.ts';
import { previewReport } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PageRoom } from './page-room.tsx';
import { percentOf, stepFrom } from './page-zoom.ts';
import type { Zoom } from './page-zoom.ts';

interface PreviewBarProps {
  readonly dialog: ExportDialogState;
  readonly pages: number;
  readonly current: number;
  readonly scale: number;
  readonly zoom: Zoom;
  readonly onTurn: (step: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly wished: number | null;
  readonly onWished: (pages: number | null) => void;
}

/** Over the pages: which page, how large, and of a file each which report. */
export function PreviewBar({ dialog, pages, current, scale, zoom, onTurn, onZoom, wished, onWished }: PreviewBarProps) {
  const m = useMessages().exporting.dialog.preview;
  const { pdf } = usePreview();
  const { subject, choice, previewed } = dialog;
  const many = subject.kind === 'reports' && choice?.options.division === 'each' ? subject.ids.length : 0;
  return (
    <div className="export-preview-bar">
      {pages === 0 ? null : (
        <div className="export-preview-group">
          <IconButton icon={<ChevronUp />} label={m.previous} onPress={() => onTurn(-1)} isDisabled={current === 0} />
          <IconButton icon={<ChevronDown />} label={m.next} onPress={() => onTurn(1)} isDisabled={current >= pages - 1} />
          <span className="export-preview-page" role="status">
            {m.page(current + 1, pages)}
          </span>
        </div>
      )}
      {pdf && pdf.pages.length > 0 ? <PageRoom pages={pdf.pages} wished={wished} onWished={onWished} /> : null}
      {many > 1 ? (
        <div className="export-preview-group">
          <IconButton
            icon={<ChevronsLeft />}
            label={m.previousReport}
            onPress={() => previewReport(previewed - 1)}
            isDisabled={previewed === 0}
          />
          <span className="export-preview-page">{m.report(previewed + 1, many)}</span>
          <IconButton
            icon={<ChevronsRight />}
            label={m.nextReport}
            onPress={() => previewReport(previewed + 1)}
            isDisabled={previewed >= many - 1}
          />
        </div>
      ) : null}
      {pdf && pdf.shown < pdf.total ? <span className="export-preview-note">{m.firstOf(pdf.shown, pdf.total)}</span> : null}
      {pages === 0 ? null : (
        <div className="export-preview-group export-preview-zoom">
          <IconButton icon={<ZoomOut />} label={m.smaller} shortcut="−" onPress={() => onZoom(stepFrom(scale, -1))} />
          <span className="export-preview-percent">{m.zoom(percentOf(scale))}</span>
          <IconButton icon={<ZoomIn />} label={m.larger} shortcut="+" onPress={() => onZoom(stepFrom(scale, 1))} />
          <IconButton icon={<Maximize />} label={m.fit} shortcut="0" isPressed={zoom === 'page'} onPress={() => onZoom('page')} />
          <IconButton icon={<MoveHorizontal />} label={m.fitWidth} isPressed={zoom === 'width'} onPress={() => onZoom('width')} />
        </div>
      )}
    </div>
  );
}
