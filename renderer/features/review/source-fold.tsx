import { ChevronRight } from 'lucide-react';
import { useMessages } from '#renderer/stores/wording.ts';
import { ruleLabel } from './rule-sentence.ts';
import type { SourceItem } from './source-folds.ts';

/** So many reasons are named on a folded run. */
const namedReasons = 2;

/** The one line in place of a run of removals; it opens and closes the run. */
export function SourceFold({
  fold,
  onToggle,
}: {
  readonly fold: Extract<SourceItem, { kind: 'fold' }>;
  readonly onToggle: (lines: readonly number[], isOpen: boolean) => void;
}) {
  const m = useMessages();
  const reasons = fold.rules.slice(0, namedReasons).map((rule) => ruleLabel(m, rule));
  return (
    <button
      type="button"
      className="review-lines-fold review-stop"
      tabIndex={-1}
      aria-expanded={fold.isOpen}
      onClick={() => onToggle(fold.lines, !fold.isOpen)}
    >
      <ChevronRight aria-hidden="true" />
      <span>{m.review.removedLines(fold.lines.length, reasons.join(', '), fold.rules.length > namedReasons)}</span>
    </button>
  );
}
