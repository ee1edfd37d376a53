import './popover.css';
import './button.css';
import './icon-button.css';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ButtonVariant } from './button.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly shortcut?: string;
}

export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly variant?: ButtonVariant;
  readonly isDisabled?: boolean;
  /** Shows the icon only; the label is read aloud. */
  readonly iconOnly?: boolean;
}

/** A button that opens a list of actions. */
export function MenuButton({ label, icon, items, onAction, variant = 'plain', isDisabled, iconOnly }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={iconOnly ? 'ui-icon-button' : `ui-button ui-button--${variant}`}
        isDisabled={isDisabled}
        aria-label={iconOnly ? label : undefined}
      >
        {icon}
        {iconOnly ? null : (
          <>
            {label}
            <ChevronDown aria-hidden="true" />
          </>
        )}
      </AriaButton>
      <Popover className="ui-popover" offset={4}>
        <Menu className="ui-options" items={items} onAction={(id) => onAction(String(id))}>
          {(item) => (
            <MenuItem id={item.id} textValue={item.label} isDisabled={item.isDisabled} className="ui-option">
              {item.icon}
              <span className="ui-option-label">{item.label}</span>
              {item.hint ? <span className="ui-option-hint">{item.hint}</span> : null}
              {item.shortcut ? <kbd>{item.shortcut}</kbd> : null}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
