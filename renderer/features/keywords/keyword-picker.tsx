import { useMemo, useState } from 'react';
import { useKeywords } from '#renderer/stores/keywords.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import type { KeywordId } from '#shared/model/ids.ts';
import { findKeywords } from './find-keywords.ts';

const shown = 12;

interface KeywordPickerProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  /** Entries that cannot be picked. */
  readonly without: ReadonlySet<KeywordId>;
  readonly onPick: (id: KeywordId) => void;
}

/** Picks an entry of the vocabulary by typing the beginning of one of its words. */
export function KeywordPicker({ label, hideLabel = true, autoFocus, without, onPick }: KeywordPickerProps) {
  const m = useMessages().keywords;
  const { keywords } = useKeywords();
  const [typed, setTyped] = useState('');
  const options = useMemo(
    () =>
      findKeywords(keywords ?? [], typed, null)
        .filter(({ id }) => !without.has(id))
        .slice(0, shown)
        .map((keyword) => ({ id: keyword.id, label: keyword.label, hint: m.uses(keyword.useCount) })),
    [keywords, typed, without, m],
  );
  return (
    <ComboBox
      label={label}
      hideLabel={hideLabel}
      placeholder={hideLabel ? label : undefined}
      autoFocus={autoFocus}
      value={typed}
      onChange={setTyped}
      options={options}
      onlyOptions
      onPick={(id) => {
        setTyped('');
        const picked = keywords?.find((keyword) => keyword.id === id);
        if (picked) onPick(picked.id);
      }}
    />
  );
}
