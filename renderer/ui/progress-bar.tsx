import './progress-bar.css';
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';

/** How far something long has come; `value` 0…1, null when nobody knows. */
export function ProgressBar({
  label,
  value,
  hideLabel,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly hideLabel?: boolean;
}) {
  return (
    <AriaProgressBar
      className="ui-progress"
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
      aria-label={hideLabel ? label : undefined}
    >
      {({ percentage, valueText }) => (
        <>
          {hideLabel ? null : (
            <span className="ui-progress-head">
              <Label>{label}</Label>
              <span>{value === null ? '' : valueText}</span>
            </span>
          )}
          <span className="ui-progress-track">
            <span className="ui-progress-fill" style={{ width: value === null ? undefined : `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
