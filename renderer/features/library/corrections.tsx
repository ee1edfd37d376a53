import { setFilter } from '#renderer/stores/article-filter.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Correction } from '#shared/model/search.ts';

/** „Meinten Sie …“: each offer searches for itself. */
export function Corrections({ corrections }: { readonly corrections: readonly Correction[] }) {
  const m = useMessages().library;
  if (corrections.length === 0) return null;
  return (
    <p className="library-corrections">
      {m.find.didYouMean}
      {corrections.map(({ text, total }) => (
        <Button key={text} variant="quiet" onPress={() => setFilter({ text })}>
          {text}
          <span className="library-offer-count">{m.count(total)}</span>
        </Button>
      ))}
    </p>
  );
}
