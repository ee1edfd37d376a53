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
}

/** A search field; Esc empties it. */
export function SearchField({ id, label, placeholder, shortcut, inputRef, onKeyDown, ...rest }: SearchFieldProps) {
  const words = useUiWording();
  return (
    <AriaSearchField {...rest} className="ui-search" aria-label={label}>
      <Search aria-hidden="true" />
      <Input id={id} className="ui-search-input" placeholder={placeholder ?? label} ref={inputRef} onKeyDown={onKeyDown} />
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
