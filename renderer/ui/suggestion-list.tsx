import './popover.css';
import './suggestion-list.css';
import { X } from 'lucide-react';

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** What it is, where that is not plain. */
  readonly note?: string;
  readonly hint?: string;
  /** Something to do rather than something to write. */
  readonly isAction?: boolean;
  /** May be forgotten: by its cross, or by the owner's key. */
  readonly onForget?: { readonly label: string; readonly run: () => void };
}

export interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly heading?: string;
  readonly items: readonly Suggestion[];
  /** The one under the cursor, -1 for none. */
  readonly chosen: number;
  readonly onTake: (index: number) => void;
  /** The keys, told at the foot. */
  readonly foot?: string;
}

export const suggestionId = (listId: string, index: number): string => `${listId}-${index}`;

/** Suggestions below a field, which keeps the focus and moves the cursor by its own keys. */
export function SuggestionList({ id, label, heading, items, chosen, onTake, foot }: SuggestionListProps) {
  return (
    // A press must not take the focus out of the field.
    <div className="ui-suggestions" onPointerDown={(event) => event.preventDefault()} onMouseDown={(event) => event.preventDefault()}>
      {heading ? <div className="ui-suggestions-heading">{heading}</div> : null}
      <div id={id} role="listbox" aria-label={label} className="ui-suggestions-list">
        {items.map((item, index) => (
          <div
            key={item.id}
            id={suggestionId(id, index)}
            role="option"
            aria-selected={index === chosen}
            className={`ui-suggestion${item.isAction ? ' ui-suggestion--action' : ''}`}
            onClick={() => onTake(index)}
          >
            <span className="ui-suggestion-label">{item.label}</span>
            {item.note ? <span className="ui-suggestion-note">{item.note}</span> : null}
            {item.hint ? <span className="ui-suggestion-hint">{item.hint}</span> : null}
            {item.onForget ? (
              <span
                className="ui-suggestion-forget"
                aria-hidden="true"
                title={item.onForget.label}
                onClick={(event) => {
                  event.stopPropagation();
                  item.onForget?.run();
                }}
              >
                <X />
              </span>
            ) : null}
          </div>
        ))}
      </div>
      {foot ? (
        <div className="ui-suggestions-foot" aria-hidden="true">
          {foot}
        </div>
      ) : null}
    </div>
  );
}
