import type { KeyboardEvent } from 'react';

interface PageFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className: string;
  /** One line by nature: Enter goes on to the next field, pasted breaks become spaces. */
  readonly isLine?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** Goes to the next field of the page, last of all into the text. */
export function goToNextField(from: Element): void {
  const fields = [...(from.closest('.desk-page')?.querySelectorAll<HTMLElement>('.desk-field, .editor-text') ?? [])];
  fields[fields.indexOf(from as HTMLElement) + 1]?.focus();
}

/** A field set as it will be printed: no box, as tall as its text. */
export function PageField({ label, value, onChange, className, isLine, placeholder, autoFocus }: PageFieldProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!isLine || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    goToNextField(event.currentTarget);
  };
  return (
    <textarea
      className={`desk-field ${className}`}
      aria-label={label}
      placeholder={placeholder ?? label}
      value={value}
      rows={1}
      maxLength={isLine ? 2_000 : 200_000}
      lang="de"
      spellCheck
      autoFocus={autoFocus}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(isLine ? event.target.value.replace(/\s*[\r\n]+\s*/g, ' ') : event.target.value)}
    />
  );
}
