import { useMessages } from '#renderer/stores/wording.ts';
import { confidencePercent, confidenceWord } from './confidence.ts';
import { ruleLabel } from './rule-sentence.ts';

/** How sure the reader was, as a bar with words. */
export function ConfidenceBar({
  confidence,
  edited = false,
  rule,
}: {
  readonly confidence: number;
  readonly edited?: boolean;
  readonly rule?: string;
}) {
  const m = useMessages();
  const word = confidenceWord(confidence, edited);
  const percent = confidencePercent(confidence);
  const name = word === 'edited' ? m.review.confidence.edited : m.review.confidenceOf(m.review.confidence[word], percent);
  const reason = rule && word !== 'edited' ? ` · ${m.review.foundBy(ruleLabel(m, rule))}` : '';
  return (
    <span className={`review-confidence review-confidence--${word}`} role="img" aria-label={name} title={name + reason}>
      <span style={{ width: `${word === 'edited' ? 100 : percent}%` }} />
    </span>
  );
}
