import { Label, Radio, RadioGroup } from 'react-aria-components';

interface OneOfTwoProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly onChange: (id: Id) => void;
}

/** A choice between two or three things that stand side by side. */
export function OneOfTwo<Id extends string>({ label, value, options, onChange }: OneOfTwoProps<Id>) {
  return (
    <RadioGroup
      className="export-switch"
      orientation="horizontal"
      value={value}
      onChange={(id) => {
        const picked = options.find((option) => option.id === id);
        if (picked) onChange(picked.id);
      }}
    >
      <Label className="export-choice-label">{label}</Label>
      <div className="export-switch-track">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="export-switch-option">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
