import './choice.css';
import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { formatPurposes, formatsFor, formatSubject, layoutsFor, purposeOf } from '#renderer/stores/export-choice.ts';
import { chooseExport, chosenFormat } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { useExportFormats } from '#renderer/stores/tasks.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Toggle } from '#renderer/ui/toggle.tsx';
import type { ExportChoice } from '#shared/model/export.ts';
import { Division, ManyOptions, PackingOption } from './many-options.tsx';
import { shortName } from './short-name.ts';

/** What shall come out: the format, its layout, its options. */
export function ChoicePane({ dialog }: { readonly dialog: ExportDialogState }) {
  const { choice } = dialog;
  return (
    <div className="export-choice">
      {choice === null ? null : (
        <>
          {dialog.subject.kind === 'reports' ? <Division choice={choice} /> : null}
          <FormatChoice dialog={dialog} choice={choice} />
          <LayoutChoice dialog={dialog} choice={choice} />
          <MarksOption dialog={dialog} choice={choice} />
          {dialog.subject.kind === 'reports' ? <ManyOptions dialog={dialog} subject={dialog.subject} choice={choice} /> : null}
          <PackingOption dialog={dialog} choice={choice} />
        </>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly dialog: ExportDialogState;
  readonly choice: ExportChoice;
}

/** The formats, grouped by what they are for. */
function FormatChoice({ dialog, choice }: ChoiceProps) {
  const messages = useMessages().exporting;
  const m = messages.dialog;
  const id = useId();
  const formats = formatsFor(useExportFormats(), dialog.subject.kind, choice.options);
  const groups = formatPurposes
    .map((purpose) => ({ purpose, formats: formats.filter((format) => purposeOf(format) === purpose) }))
    .filter((group) => group.formats.length > 0);
  return (
    <RadioGroup className="export-formats" value={choice.formatId} onChange={(formatId) => chooseExport({ formatId })}>
      <Label className="export-choice-label">{m.format}</Label>
      {groups.map((group) => (
        <div key={group.purpose} className="export-format-group" role="group" aria-labelledby={`${id}-${group.purpose}`}>
          <span id={`${id}-${group.purpose}`} className="export-format-purpose">
            {m.purposes[group.purpose]}
          </span>
          <div className="export-format-list">
            {group.formats.map((format) => (
              <Radio key={format.id} value={format.id} className="export-format">
                {shortName(messages.formats[format.id] ?? format.id)}
              </Radio>
            ))}
          </div>
        </div>
      ))}
    </RadioGroup>
  );
}

/** The printed looks of what was chosen; none where nothing is printed. */
function useLayouts({ dialog, choice }: ChoiceProps) {
  const format = chosenFormat(choice, useExportFormats());
  return format ? layoutsFor(format, formatSubject(dialog.subject.kind, choice.options)) : [];
}

/** Whether what is printed comes with marks for the cut. */
function MarksOption(props: ChoiceProps) {
  const m = useMessages().exporting.dialog;
  if (useLayouts(props).length === 0) return null;
  const { withMarks } = props.choice.options;
  return <Toggle label={m.withMarks} isSelected={withMarks} onChange={(next) => chooseExport({ options: { withMarks: next } })} />;
}

/** The printed looks, where there is more than one. */
function LayoutChoice(props: ChoiceProps) {
  const { choice } = props;
  const m = useMessages().exporting.dialog;
  const layouts = useLayouts(props);
  if (layouts.length < 2) return null;
  return (
    <RadioGroup className="export-layouts" value={choice.options.layout} onChange={(layout) => chooseExport({ options: { layout } })}>
      <Label className="export-choice-label">{m.layout}</Label>
      {layouts.map(({ id }) => (
        <Radio key={id} value={id} className="export-layout">
          <span className="export-layout-dot" aria-hidden="true" />
          <span className="export-layout-name">{m.layouts[id]?.label ?? id}</span>
          <span className="export-layout-note">{m.layouts[id]?.note ?? ''}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
