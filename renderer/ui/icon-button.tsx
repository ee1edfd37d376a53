import './icon-button.css';
import { useEffect, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger, Button as AriaButton } from 'react-aria-components';
import { flushSync } from 'react-dom';

export interface IconButtonProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onPress: () => void;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly shortcut?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that shows only an icon; its name stands in a tooltip. With `isPressed` it is a switch. */
export function IconButton({ icon, label, onPress, isPressed, isDisabled, shortcut, ref }: IconButtonProps) {
  const [isOpen, setOpen] = useState(false);
  useEscapeThrough(isOpen, setOpen);
  return (
    <TooltipTrigger delay={500} closeDelay={60} isOpen={isOpen} onOpenChange={setOpen}>
      {isPressed === undefined ? (
        <AriaButton ref={ref} className="ui-icon-button" aria-label={label} onPress={onPress} isDisabled={isDisabled}>
          {icon}
        </AriaButton>
      ) : (
        <ToggleButton
          ref={ref}
          className="ui-icon-button"
          aria-label={label}
          isSelected={isPressed}
          onChange={onPress}
          isDisabled={isDisabled}
        >
          {icon}
        </ToggleButton>
      )}
      <Tooltip className="ui-tooltip" offset={6}>
        {label}
        {shortcut ? <kbd>{shortcut}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}

/**
 * Closes the tooltip at Escape before the key goes on. An open tooltip of the library keeps the key for itself, so that a dialog around the
 * button would need a second one; it must be gone when the key comes to it.
 */
function useEscapeThrough(isOpen: boolean, onOpenChange: (isOpen: boolean) => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') flushSync(() => onOpenChange(false));
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isOpen, onOpenChange]);
}
