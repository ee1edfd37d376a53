import './field.css';
import type { KeyboardEventHandler, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly errorMessage?: string;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement | HTMLTextAreaElement>;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line or, with `multiline`, a few; a text area grows with its text. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, multiline, rows, placeholder, description, errorMessage, inputRef, onKeyDown, ...rest } = props;
  return (
    <AriaTextField {...rest} className="ui-field" isInvalid={errorMessage !== undefined} aria-label={hideLabel ? label : undefined}>
      {hideLabel ? null : <Label className="ui-field-label">{label}</Label>}
      {multiline ? (
        <TextArea className="ui-field-input ui-field-area" rows={rows ?? 2} placeholder={placeholder} onKeyDown={onKeyDown} />
      ) : (
        <Input className="ui-field-input" placeholder={placeholder} ref={inputRef} onKeyDown={onKeyDown} />
      )}
      {description ? (
        <Text slot="description" className="ui-field-hint">
          {description}
        </Text>
      ) : null}
      <FieldError className="ui-field-error">{errorMessage}</FieldError>
    </AriaTextField>
  );
}
