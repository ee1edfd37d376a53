import { useState } from 'react';
import { TextField } from '#renderer/ui/text-field.tsx';

interface SettledFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onSettle: (value: string) => void;
  /** Why a text cannot be taken; it then stays in the field. */
  readonly problemOf?: (typed: string) => string | undefined;
}

/** A text field that hands its text over when it is left or Enter is pressed. */
export function SettledField({ value, onSettle, problemOf, ...rest }: SettledFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? undefined : problemOf?.(typed.trim());
  const settle = () => {
    if (problem !== undefined) return;
    if (typed !== null && typed.trim() !== value) onSettle(typed.trim());
    setTyped(null);
  };
  return (
    <TextField
      {...rest}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={settle}
      errorMessage={problem}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
