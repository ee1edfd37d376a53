import { useState } from 'react';
import { formatDay, parseDay } from './calendar-day.ts';
import { TextField } from './text-field.tsx';
import { useUiWording } from './ui-wording.ts';

export interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or null for no date. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly isDisabled?: boolean;
  /** Told when what was left standing in the field is no day and so was not taken, and when that is over. */
  readonly onWrong?: (isWrong: boolean) => void;
}

/** A day, typed as editors type it. A half-typed day changes nothing; leaving the field tidies it up or says what is wrong. */
export function DateField({ value, onChange, onWrong, ...rest }: DateFieldProps) {
  const words = useUiWording();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  const setWrong = (next: boolean) => {
    setIsWrong(next);
    if (next !== isWrong) onWrong?.(next);
  };
  const shown = typed ?? (value === null ? '' : formatDay(value));

  const change = (text: string) => {
    setTyped(text);
    setWrong(false);
    const day = parseDay(text);
    if (text.trim() === '') onChange(null);
    else if (day !== null && day !== value) onChange(day);
  };
  const leave = () => {
    if (typed === null) return;
    if (typed.trim() === '' || parseDay(typed) !== null) setTyped(null);
    else setWrong(true);
  };
  return (
    <TextField
      {...rest}
      value={shown}
      onChange={change}
      onBlur={leave}
      placeholder={words.datePlaceholder}
      errorMessage={isWrong ? words.dateInvalid : undefined}
    />
  );
}
