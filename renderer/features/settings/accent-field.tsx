import { useEffect, useRef, useState } from 'react';
import { changeLook } from '#renderer/stores/house-look.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { colourPattern, contrast, isReadableOnPaper } from '#shared/model/contrast.ts';
import type { HouseLook } from '#shared/model/house-look.ts';

const paper = '#ffffff';

/** `0A5F66`, `#0a5f66` and `#0af` as `#rrggbb`; null for no colour. */
function readColour(typed: string): string | null {
  const plain = typed.trim().toLowerCase().replace(/^#?/, '#');
  const whole = /^#[0-9a-f]{3}$/.test(plain) ? plain.replace(/[0-9a-f]/g, '$&$&') : plain;
  return colourPattern.test(whole) ? whole : null;
}

/** The colour of the house, typed or picked; one in which text cannot be read on paper is refused. */
export function AccentField({ accent }: Pick<HouseLook, 'accent'>) {
  const m = useMessages().settings.look;
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const colour = typed === null ? accent : readColour(typed);
  const isGood = colour !== null && isReadableOnPaper(colour);
  const problem = colour === null ? m.noColour : isGood ? undefined : m.tooLight(contrast(colour, paper));

  const settle = (value: string | null): void => {
    const chosen = value === null ? null : readColour(value);
    if (chosen === null || !isReadableOnPaper(chosen)) return;
    if (chosen !== accent) void changeLook({ accent: chosen });
    setTyped(null);
  };
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  // React tells of every step while a colour is being picked; the browser's own event says that one has been chosen.
  useEffect(() => {
    const input = picker.current;
    const chosen = (): void => latest.current(input?.value ?? null);
    input?.addEventListener('change', chosen);
    return () => input?.removeEventListener('change', chosen);
  }, []);

  return (
    <div className="house-look-accent">
      <input
        ref={picker}
        className="house-look-swatch"
        type="color"
        aria-label={m.accentPick}
        value={colour ?? accent}
        onChange={(event) => setTyped(event.target.value)}
      />
      <TextField
        label={m.accent}
        value={typed ?? accent}
        onChange={setTyped}
        onBlur={() => settle(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle(typed);
          if (event.key === 'Escape') setTyped(null);
        }}
        description={problem === undefined && colour !== null ? m.contrast(contrast(colour, paper)) : undefined}
        errorMessage={problem}
      />
    </div>
  );
}
