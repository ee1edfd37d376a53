import './chip.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useUiWording } from './ui-wording.ts';

export interface ChipProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'on' | 'new' | 'accent' | 'warn' | 'good' | 'bad';
  readonly onPress?: () => void;
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
  readonly isDisabled?: boolean;
}

/** A word in a pill: a keyword, a filter, a mark. */
export function Chip({ children, tone = 'plain', onPress, onRemove, removeLabel, isDisabled }: ChipProps) {
  const words = useUiWording();
  return (
    <span className={`ui-chip ui-chip--${tone}`}>
      {onPress ? (
        <Button className="ui-chip-press" onPress={onPress} isDisabled={isDisabled}>
          {children}
        </Button>
      ) : (
        <span className="ui-chip-text">{children}</span>
      )}
      {onRemove ? (
        <Button className="ui-chip-remove" aria-label={removeLabel ?? words.remove} onPress={onRemove} isDisabled={isDisabled}>
          <X aria-hidden="true" />
        </Button>
      ) : null}
    </span>
  );
}
