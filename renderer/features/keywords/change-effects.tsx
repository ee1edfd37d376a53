import './keyword-dialogs.css';
import { useMessages } from '#renderer/stores/wording.ts';
import type { ChangePreview, KeywordEffect } from '#shared/model/thesaurus.ts';

/** What a change does, line by line with its first examples. */
export function EffectList({ effects, examples = 3 }: { readonly effects: readonly KeywordEffect[]; readonly examples?: number }) {
  const m = useMessages().keywords;
  if (effects.length === 0) return <p className="keywords-quiet">{m.noEffect}</p>;
  return (
    <ul className="keywords-effects" aria-label={m.preview}>
      {effects.map(({ kind, count, examples: all }) => {
        const shown = all.slice(0, examples);
        return (
          <li key={kind}>
            <span className="keywords-effect">{m.effect(kind, count)}</span>
            {shown.length > 0 ? (
              <span className="keywords-effect-examples">
                {shown.map(({ from, to }) => m.example(kind, from, to)).join(', ')}
                {count > shown.length ? ` ${m.more(count - shown.length)}` : ''}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A preview on screen: what changes, or why it cannot be. Null while it is worked out. */
export function ChangeEffects({ preview }: { readonly preview: ChangePreview | null }) {
  const m = useMessages().keywords;
  return (
    <div className="keywords-preview" aria-live="polite" aria-busy={preview === null}>
      {preview === null ? null : preview.kind === 'refused' ? (
        <p className="keywords-refusal">{m.refused(preview.refusal)}</p>
      ) : (
        <EffectList effects={preview.effects} />
      )}
    </div>
  );
}
