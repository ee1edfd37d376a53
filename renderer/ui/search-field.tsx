import './field.css';
import './search-field.css';
import { Search, X } from 'lucide-react';
import type { KeyboardEventHandler, Ref } from 'react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { useUiWording } from './ui-wording.ts';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly shortcut?: string;
  readonly autoFocus?: boolean;
  readonly onSubmit?: (value: string) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly id?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The suggestions that hang on the field: the list's id while it is open, and the id of the one under the cursor. */
  readonly suggestions?: { readonly listId: string | null; readonly chosenId: string | null };
}

/** A search field; Esc empties it. */
export function SearchField({ id, label, placeholder, shortcut, inputRef, onKeyDown, suggestions, ...rest }: SearchFieldProps) {
  const words = useUiWording();
  const suggesting = suggestions
    ? ({
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-controls': suggestions.listId ?? undefined,
        'aria-activedescendant': suggestions.chosenId ?? undefined,
      } as const)
    : {};
  return (
    <AriaSearchField {...rest} className="ui-search" aria-label={label}>
      <Search aria-hidden="true" />
      <Input
        id={id}
        className="ui-search-input"
        placeholder={placeholder ?? label}
        ref={inputRef}
        onKeyDown={onKeyDown}
        spellCheck={suggestions ? 'false' : undefined}
        {...suggesting}
      />
      {rest.value === '' ? (
        shortcut ? (
          <kbd aria-hidden="true">{shortcut}</kbd>
        ) : null
      ) : (
        <Button className="ui-search-clear" aria-label={words.clear}>
          <X aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
