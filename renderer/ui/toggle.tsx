import './toggle.css';
import { Switch } from 'react-aria-components';

/** A setting that is on or off. */
export function Toggle({
  label,
  isSelected,
  onChange,
  isDisabled,
}: {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <Switch className="ui-toggle" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="ui-toggle-track" aria-hidden="true" />
      {label}
    </Switch>
  );
}
