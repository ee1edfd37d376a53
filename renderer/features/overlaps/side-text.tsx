import { dayText } from '#renderer/stores/dates.ts';
import { openArticle } from '#renderer/stores/relations.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import type { OverlapSide, SharedBlock } from '#shared/model/overlap.ts';
import { reportTitle } from '#shared/text/report-title.ts';

interface SideTextProps {
  readonly side: OverlapSide;
  /** Whether it is the one that joining keeps. */
  readonly stays: boolean;
  /** How much of it stands in the other, 0…1. */
  readonly share: number;
}

/** One report of a pair, its shared passages marked. */
export function SideText({ side, stays, share }: SideTextProps) {
  const { archive, library } = useMessages();
  const m = archive.overlaps;
  const { article, blocks } = side;
  const title = reportTitle(article) || m.untitled;
  const facts = [
    article.datelineDate === null ? m.undated : dayText(article.datelineDate),
    article.extent === 'teaser' ? m.teaser : library.status[article.status],
    m.share(share),
  ];
  return (
    <article className="overlaps-side" aria-label={m.side(title)}>
      <header className="overlaps-side-head">
        <h2>{title}</h2>
        <p>{facts.join(' · ')}</p>
        <div className="overlaps-side-acts">
          <Chip tone={stays ? 'good' : 'plain'}>{stays ? m.stays : m.goes}</Chip>
          <Button variant="quiet" onPress={() => openArticle(article.id)}>
            {m.openReport}
          </Button>
        </div>
      </header>
      {/* Scrolls, so it must be reachable for the keyboard. */}
      <div className="overlaps-text" tabIndex={0} role="document" aria-label={m.side(title)}>
        {blocks.map((block, index) => (
          <p key={index}>
            <Marked block={block} />
          </p>
        ))}
      </div>
    </article>
  );
}

function Marked({ block: { text, marks } }: { readonly block: SharedBlock }) {
  const ends = [0, ...marks.map((mark) => mark.end)];
  return (
    <>
      {marks.map((mark, index) => (
        <span key={mark.start}>
          {text.slice(ends[index], mark.start)}
          <mark>{text.slice(mark.start, mark.end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
