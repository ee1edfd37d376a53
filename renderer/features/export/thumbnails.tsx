import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useMessages } from '#renderer/stores/wording.ts';
import type { OpenPdf } from './open-pdf.ts';
import { PageCanvas } from './page-canvas.tsx';

/** The width of a small page, in CSS pixels. */
const smallWidth = 76;

interface ThumbnailsProps {
  readonly pdf: OpenPdf;
  readonly wished: number | null;
  readonly current: number;
  readonly onPick: (index: number) => void;
}

/** All pages small; one is picked to be seen. */
export function Thumbnails({ pdf, wished, current, onPick }: ThumbnailsProps) {
  const m = useMessages().exporting.dialog.preview;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ListBox
      ref={list}
      className="export-thumbnails"
      aria-label={m.thumbnails}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[current]}
      onSelectionChange={(keys) => {
        const [key] = [...keys];
        if (typeof key === 'number') onPick(key);
      }}
    >
      {pdf.pages.map(({ width }, index) => (
        <ListBoxItem
          key={index}
          id={index}
          className="export-thumbnail"
          data-over={(wished !== null && index >= wished) || undefined}
          aria-label={m.page(index + 1, pdf.pages.length)}
        >
          <PageCanvas pdf={pdf} index={index} scale={smallWidth / width} label={null} isUrgent={false} />
          <span aria-hidden="true">{index + 1}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
