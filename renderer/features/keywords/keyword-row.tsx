import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMessages } from '#renderer/stores/wording.ts';
import type { Keyword } from '#shared/model/keyword.ts';

interface KeywordRowProps {
  readonly keyword: Keyword;
  /** In the hierarchy: how deep, from 1, and whether what is below shows. */
  readonly level?: number;
  readonly isOpen?: boolean;
  readonly isShown?: boolean;
  readonly onFold?: () => void;
}

/** An entry in the list: its wording, its variants as far as they fit, its reports. */
export function KeywordRow({ keyword, level = 1, isOpen, isShown, onFold }: KeywordRowProps) {
  const m = useMessages().keywords;
  return (
    <div className="keywords-row" data-shown={isShown ? 'true' : undefined} style={{ paddingLeft: `${16 + (level - 1) * 16}px` }}>
      {onFold ? (
        <span
          className="keywords-fold"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            if (isOpen !== undefined) onFold();
          }}
        >
          {isOpen === undefined ? null : isOpen ? <ChevronDown /> : <ChevronRight />}
        </span>
      ) : null}
      <span className="keywords-label" title={keyword.label}>
        {keyword.label}
      </span>
      <span className="keywords-variants">{keyword.variants.join(', ')}</span>
      <span className="keywords-uses" data-unused={keyword.useCount === 0 ? 'true' : undefined} aria-label={m.uses(keyword.useCount)}>
        {keyword.useCount === 0 ? '–' : m.useCount(keyword.useCount)}
      </span>
    </div>
  );
}
