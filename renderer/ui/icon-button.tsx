import './icon-button.css';
import type { ReactNode, Ref } from 'react';
import { ToggleButton, Tooltip, TooltipTrigger, Button as AriaButton } from 'react-aria-components';

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
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
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
