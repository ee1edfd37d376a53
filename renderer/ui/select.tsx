import './field.css';
import './popover.css';
import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';

export interface SelectOption<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly options: readonly SelectOption<Id>[];
  readonly hideLabel?: boolean;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
  readonly variant?: 'plain' | 'quiet';
}

/** Picks one of a few known values. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, value, onChange, options, hideLabel, isDisabled, placeholder, variant = 'plain' } = props;
  return (
    <AriaSelect
      className="ui-field ui-select"
      value={value}
      onChange={(id) => {
        const picked = options.find((option) => option.id === id);
        if (picked) onChange(picked.id);
      }}
      isDisabled={isDisabled}
      placeholder={placeholder ?? '–'}
      aria-label={hideLabel ? label : undefined}
    >
      {hideLabel ? null : <Label className="ui-field-label">{label}</Label>}
      <Button className={`ui-field-input ui-select-button ui-select-button--${variant}`}>
        <SelectValue className="ui-select-value" />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="ui-popover ui-popover--as-wide" offset={4}>
        <ListBox className="ui-options" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="ui-option">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
