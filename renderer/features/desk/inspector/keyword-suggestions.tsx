import { Check, LocateFixed, Plus, Undo2, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { notify } from '#renderer/stores/notices.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { listMove } from '#renderer/ui/list-move.ts';
import type { OfferedKeyword } from '#shared/model/suggestion.ts';
import { clearPassage, showPassage } from './show-passage.ts';
import { useStill } from './use-still.ts';

/** What became of a suggestion that is still on screen. */
export type Fate = 'open' | 'taken' | 'refused';

interface KeywordSuggestionsProps {
  /** The suggestions' own place: what they show holds still while pointer or focus is in it. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly offers: readonly OfferedKeyword[];
  readonly fateOf: (label: string) => Fate;
  /** Takes the suggestion, or gives it back when it was taken or refused. */
  readonly onTake: (offer: OfferedKeyword) => void;
  readonly onRefuse: (offer: OfferedKeyword) => void;
}

const most = 8;
const icons = { open: Plus, taken: Check, refused: Undo2 } as const;
const tones = { open: 'new', taken: 'accent', refused: 'plain' } as const;

/** Stichwörter that the archive suggests: Enter takes, Delete refuses, both can be taken back where they stand. Nothing moves while one chooses. */
export function KeywordSuggestions({ box, offers, fateOf, onTake, onRefuse }: KeywordSuggestionsProps) {
  const { desk, archive } = useMessages();
  const m = archive.suggestions;
  const id = useId();
  const [shown] = useStill(offers, box);
  const [at, setAt] = useState(0);
  const rows = shown.slice(0, most);
  const current = rows[Math.min(at, rows.length - 1)];
  useEffect(() => () => void clearPassage(), []);

  const focusAt = (index: number) => {
    setAt(index);
    box.current?.querySelectorAll<HTMLElement>('.desk-offer')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number, offer: OfferedKeyword) => {
    const key = event.key === 'ArrowRight' ? 'ArrowDown' : event.key === 'ArrowLeft' ? 'ArrowUp' : event.key;
    const target = listMove(key, index, rows.length, rows.length);
    if (target !== null) focusAt(target);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRefuse(offer);
    else return;
    event.preventDefault();
  };
  if (rows.length === 0) return <div ref={box} />;
  return (
    <div ref={box}>
      <h3 className="desk-sub" id={id}>
        {desk.inspector.suggestions}
      </h3>
      <div className="desk-chips" role="toolbar" aria-labelledby={id} aria-describedby={`${id}-keys`}>
        {rows.map((offer, index) => {
          const fate = fateOf(offer.label);
          const Icon = icons[fate];
          return (
            <span
              key={offer.label}
              className={`ui-chip ui-chip--${tones[fate]} desk-offer-chip desk-offer-chip--${fate}`}
              data-new={offer.id === null || undefined}
            >
              <button
                type="button"
                className="ui-chip-press desk-offer"
                tabIndex={offer === current ? 0 : -1}
                aria-label={fate === 'open' ? m.take(offer.label) : fate === 'taken' ? m.untake(offer.label) : m.bringBack(offer.label)}
                aria-describedby={offer === current ? `${id}-why` : undefined}
                onFocus={() => setAt(index)}
                onPointerEnter={() => setAt(index)}
                onKeyDown={(event) => onKeyDown(event, index, offer)}
                onClick={() => onTake(offer)}
              >
                <Icon aria-hidden="true" />
                {offer.label}
              </button>
            </span>
          );
        })}
      </div>
      {current ? (
        <div className="desk-why">
          <p id={`${id}-why`} className="desk-why-text">
            {current.reason}
            {current.passage ? <PassageText passage={current.passage} /> : null}
          </p>
          {current.passage ? (
            <IconButton
              icon={<LocateFixed />}
              label={m.show}
              onPress={() => {
                if (current.passage && !showPassage(current.passage)) notify({ tone: 'info', text: m.notFound });
              }}
            />
          ) : null}
          {fateOf(current.label) === 'open' ? (
            <IconButton icon={<X />} label={m.refuse(current.label)} onPress={() => onRefuse(current)} />
          ) : null}
        </div>
      ) : null}
      <p id={`${id}-keys`} className="visually-hidden">
        {m.keys}
      </p>
    </div>
  );
}

function PassageText({ passage }: { readonly passage: NonNullable<OfferedKeyword['passage']> }) {
  return (
    <span className="desk-passage">
      …{passage.before.trimStart()}
      <mark>{passage.match}</mark>
      {passage.after.trimEnd()}…
    </span>
  );
}
