import './field.css';
import './popover.css';
import { useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { ComboBox as AriaComboBox, ComboBoxStateContext, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ComboBoxProps {
  readonly label: string;
  /** The text in the field. The owner looks options up for it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboOption[];
  readonly onPick: (id: string) => void;
  /** Enter without a picked option: the text itself counts. */
  readonly onSubmitText?: (text: string) => void;
  readonly onBlur?: () => void;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A text field with suggestions. The options come filtered; nothing is picked unless the editor picks it. */
export function ComboBox(props: ComboBoxProps) {
  const { label, value, onChange, options, onPick, onSubmitText, hideLabel, placeholder, ...rest } = props;
  /** `typing` from a letter on, `settled` once something was picked or submitted: then the list stays shut until the next key. */
  const phase = useRef<Phase>('idle');
  const submit = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') phase.current = 'idle';
    // With an option under the cursor, Enter picks that one; the list does it.
    if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
    if (onSubmitText && value.trim() !== '') {
      event.preventDefault();
      phase.current = 'settled';
      onSubmitText(value.trim());
    }
  };
  return (
    <AriaComboBox
      {...rest}
      className="ui-field"
      items={options}
      inputValue={value}
      onInputChange={onChange}
      value={null}
      onChange={(id) => {
        phase.current = 'settled';
        if (typeof id === 'string') onPick(id);
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="focus"
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
      <OpenAndShut options={options} phase={phase} />
      <Popover className="ui-popover ui-popover--as-wide" offset={4}>
        <ListBox className="ui-options">
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} textValue={option.label} className="ui-option">
              <span className="ui-option-label">{option.label}</span>
              {option.hint ? <span className="ui-option-hint">{option.hint}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

type Phase = 'idle' | 'typing' | 'settled';

/**
 * Options that are looked up come after the letter, and the kit opens its list only with the letter itself;
 * and it takes the text that a pick leaves behind for typing, and would open again.
 */
function OpenAndShut({ options, phase }: { readonly options: readonly ComboOption[]; readonly phase: { readonly current: Phase } }) {
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
  return null;
}
