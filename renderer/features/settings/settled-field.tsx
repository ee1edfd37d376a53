import { useState } from 'react';
import { TextField } from '#renderer/ui/text-field.tsx';

interface SettledFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly onSettle: (value: string) => void;
}

/** A text field that hands its text over when it is left or Enter is pressed. */
export function SettledField({ value, onSettle, ...rest }: SettledFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (typed !== null && typed.trim() !== value) onSettle(typed.trim());
    setTyped(null);
  };
  return (
    <TextField
      {...rest}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
