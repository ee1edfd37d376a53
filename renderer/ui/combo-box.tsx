import './field.css';
import './popover.css';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { ComboBox as AriaComboBox, ComboBoxStateContext, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { firstThatBegins, newLineId, withNewLine } from './combo-lines.ts';
import type { ComboOption } from './combo-lines.ts';
import { useNothingHidden } from './nothing-hidden.ts';
import { useUiWording } from './ui-wording.ts';

export interface ComboBoxProps {
  readonly label: string;
  /** The text in the field. The owner looks options up for it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboOption[];
  readonly onPick: (id: string) => void;
  /** The field collects words: a new one is made by its own line, or by Enter while nothing is suggested. */
  readonly onSubmitText?: (text: string) => void;
  /** Nothing but the options will do. */
  readonly onlyOptions?: boolean;
  /** The line for a word that is not among the options. */
  readonly newLabel?: (text: string) => string;
  readonly onBlur?: () => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/**
 * A text field with suggestions, which come filtered. Enter takes the first one that begins with the typed text; a new word is a line
 * of its own. Left without a pick, a field for any text keeps what was typed, any other is empty again.
 */
export function ComboBox(props: ComboBoxProps) {
  const { label, value, onChange, options, onPick, onSubmitText, onlyOptions, newLabel, onBlur, hideLabel, placeholder, ...rest } = props;
  const words = useUiWording();
  const [isOpen, setOpen] = useState(false);
  useNothingHidden(isOpen);
  /** `typing` from a letter on, `settled` once something was picked or submitted: then the list stays shut until the next key. */
  const phase = useRef<Phase>('idle');
  const isFreeText = !onlyOptions && !onSubmitText;
  // A field for any text has the typed text already: the line is of use only beside suggestions.
  const hasNewLine = !onlyOptions && (onSubmitText !== undefined || options.length > 0);
  const lines = withNewLine(options, value, hasNewLine ? (newLabel ?? (onSubmitText ? words.makeNew : words.useTyped)) : null);
  const submit = (event: KeyboardEvent<HTMLInputElement>) => {
    // Tab must not take what Enter would: only a line that the arrows went to is picked by leaving.
    if (event.key === 'Tab' && phase.current === 'typing') event.stopPropagation();
    if (event.key !== 'Enter') phase.current = 'idle';
    // With an option under the cursor, Enter picks that one; the list does it.
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
    if (onSubmitText && value.trim() !== '') {
      event.preventDefault();
      phase.current = 'settled';
      onSubmitText(value.trim());
    }
  };
  const pick = (id: string) => {
    phase.current = 'settled';
    if (id !== newLineId) onPick(id);
    else if (onSubmitText) onSubmitText(value.trim());
    else onChange(value);
  };
  return (
    <AriaComboBox
      {...rest}
      className="ui-field"
      items={lines}
      inputValue={value}
      onInputChange={onChange}
      value={null}
      onChange={(id) => {
        if (typeof id === 'string') pick(id);
        else phase.current = 'settled';
      }}
      onBlur={() => {
        if (!isFreeText && value !== '') onChange('');
        onBlur?.();
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="focus"
      onOpenChange={setOpen}
      aria-label={hideLabel ? label : undefined}
    >
      {hideLabel ? null : <Label className="ui-field-label">{label}</Label>}
      <Input
        className="ui-field-input"
        placeholder={placeholder}
        onKeyDownCapture={submit}
        onPointerDown={() => {
          phase.current = 'idle';
        }}
        onInput={() => {
          phase.current = 'typing';
        }}
      />
      <OpenAndShut options={lines} first={firstThatBegins(options, value)} phase={phase} />
      <Popover className="ui-popover ui-popover--as-wide" offset={4}>
        <div role="region" aria-label={label}>
          <ListBox className="ui-options">
            {(option: ComboOption) => (
              <ListBoxItem
                id={option.id}
                textValue={option.id === newLineId ? value : option.label}
                className={`ui-option${option.id === newLineId ? ' ui-option--new' : ''}`}
              >
                <span className="ui-option-label">{option.label}</span>
                {option.hint ? <span className="ui-option-hint">{option.hint}</span> : null}
              </ListBoxItem>
            )}
          </ListBox>
        </div>
      </Popover>
    </AriaComboBox>
  );
}

type Phase = 'idle' | 'typing' | 'settled';

interface OpenAndShutProps {
  readonly options: readonly ComboOption[];
  /** The option that Enter takes while one types. */
  readonly first: string | null;
  readonly phase: { readonly current: Phase };
}

/**
 * Options that are looked up come after the letter, and the kit opens its list only with the letter itself;
 * and it takes the text that a pick leaves behind for typing, and would open again. It also lets go of the option under the cursor at
 * each letter.
 */
function OpenAndShut({ options, first, phase }: OpenAndShutProps) {
  const state = useContext(ComboBoxStateContext);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
    if (state?.isOpen && phase.current === 'settled') state.close();
  });
  const ids = options.map((option) => option.id).join('/');
  useEffect(() => {
    const current = latest.current;
    if (ids !== '' && phase.current === 'typing' && current?.isFocused && !current.isOpen) current.open(null, 'input');
  }, [ids, phase]);
  useEffect(() => {
    if (!state?.isOpen || phase.current !== 'typing' || state.selectionManager.focusedKey === first) return;
    if (first === null || state.collection.getItem(first)) state.selectionManager.setFocusedKey(first);
  });
  return null;
}
