import { useState } from 'react';
import { changeLook } from '#renderer/stores/house-look.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { mostHyphenations, readHyphenations } from '#shared/model/house-hyphenation.ts';

/** Faulty lines that are spelled out; of more only the count is said. */
const mostShown = 3;

/** The words of the house with their breaks, checked while they are typed; lines that cannot be used stay in the field until it is right. */
export function HyphenationField({ entries }: { readonly entries: readonly string[] }) {
  const m = useMessages().settings.look;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readHyphenations(typed);
  const faults = read?.faults ?? [];
  const sentences = faults.slice(0, mostShown).map(({ line, text, fault }) => m.hyphenationFault(line, text, m.hyphenationFaults[fault]));
  if (faults.length > mostShown) sentences.push(m.moreFaults(faults.length - mostShown));
  if (faults.length > 0) sentences.push(m.unused);
  if ((read?.entries.length ?? 0) > mostHyphenations) sentences.push(m.tooManyHyphenations(mostHyphenations));

  const settle = (): void => {
    if (read === null) return;
    const kept = read.entries.slice(0, mostHyphenations);
    if (kept.join('\n') !== entries.join('\n')) void changeLook({ hyphenations: [...kept] });
    if (sentences.length === 0) setTyped(null);
  };
  return (
    <div className="house-look-field house-look-hyphenations">
      <TextField
        multiline
        rows={4}
        label={m.hyphenations}
        description={m.hyphenationsHint}
        value={typed ?? entries.join('\n')}
        onChange={setTyped}
        onBlur={settle}
        errorMessage={sentences.length === 0 ? undefined : sentences.join(' ')}
      />
    </div>
  );
}
