import './button.css';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly variant?: ButtonVariant;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  readonly 'aria-label'?: string;
  readonly 'aria-pressed'?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button with a word on it; one `primary` a view. */
export function Button({ variant = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`ui-button ui-button--${variant}`}>
      {icon}
      {children}
    </AriaButton>
  );
}
