import { useRef } from 'react';
import { chooseExport, chosenFormat, nameReports, refresh } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { formatsFor } from '#renderer/stores/export-choice.ts';
import { useExportFormats } from '#renderer/stores/tasks.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ExportChoice, ExportOptions, ExportSubject } from '#shared/model/export.ts';
import { defaultNamePattern, longestNamePattern, nameParts } from '#shared/model/name-pattern.ts';
import { OneOfTwo } from './one-of-two.tsx';
import { SiteOptions } from './site-options.tsx';
import { useIsPackage } from './use-is-package.ts';

interface ManyOptionsProps {
  readonly dialog: ExportDialogState;
  readonly subject: Extract<ExportSubject, { kind: 'reports' }>;
  readonly choice: ExportChoice;
}

/** Whether chosen reports become one document or a file each. */
export function Division({ choice }: { readonly choice: ExportChoice }) {
  const m = useMessages().exporting.dialog;
  const formats = useExportFormats();
  if (formatsFor(formats, 'reports', { division: 'together' }).length === 0) return null;
  return (
    <OneOfTwo
      label={m.division}
      value={choice.options.division}
      options={[
        { id: 'together', label: m.together },
        { id: 'each', label: m.each },
      ]}
      onChange={(division) => chooseExport({ options: { division } })}
    />
  );
}

/** What chosen reports are called together, and what each is called. */
export function ManyOptions({ dialog, subject, choice }: ManyOptionsProps) {
  const m = useMessages().exporting.dialog;
  const { options } = choice;
  const isPackage = chosenFormat(choice, useExportFormats())?.isPackage ?? false;
  const isEach = options.division === 'each';
  // A site has a title of its own; of other packages only the folder is called so.
  const isFolder = isEach || (isPackage && choice.formatId !== 'site');
  return (
    <>
      {useIsPackage(dialog) ? null : <OrderField order={options.order} />}
      <TitleField
        key={isFolder ? 'folder' : 'title'}
        title={subject.title}
        label={isFolder ? m.folderName : m.name}
        hint={isFolder || isPackage ? undefined : m.nameHint}
      />
      {choice.formatId === 'site' ? <SiteOptions options={options} reports={subject.ids.length} /> : null}
      {isEach ? <PatternField pattern={options.fileNames} example={dialog.example} /> : null}
    </>
  );
}

/** Where many files go. */
export function PackingOption({ dialog, choice }: { readonly dialog: ExportDialogState; readonly choice: ExportChoice }) {
  const m = useMessages().exporting.dialog;
  if (!useIsPackage(dialog)) return null;
  return (
    <OneOfTwo
      label={m.packing}
      value={choice.options.packing}
      options={[
        { id: 'folder', label: m.folder },
        { id: 'zip', label: m.zip },
      ]}
      onChange={(packing) => chooseExport({ options: { packing } })}
    />
  );
}

/** In which order reports stand in one document. */
function OrderField({ order }: { readonly order: ExportOptions['order'] }) {
  const m = useMessages().exporting.dialog;
  return (
    <Select
      label={m.order}
      value={order}
      options={(['list', 'oldest', 'headline'] as const).map((id) => ({ id, label: m.orders[id] }))}
      onChange={(next) => chooseExport({ options: { order: next } })}
    />
  );
}

/** The pages follow when the field is left, not at every letter. */
function TitleField({ title, label, hint }: { readonly title: string; readonly label: string; readonly hint: string | undefined }) {
  const shown = useRef(title);
  const show = () => {
    if (shown.current !== title) refresh();
    shown.current = title;
  };
  return (
    <TextField
      label={label}
      value={title}
      onChange={(next) => nameReports(next.slice(0, 300))}
      onBlur={show}
      onKeyDown={(event) => event.key === 'Enter' && show()}
      description={hint}
    />
  );
}

function PatternField({ pattern, example }: { readonly pattern: string; readonly example: ExportDialogState['example'] }) {
  const m = useMessages().exporting.dialog;
  const known = nameParts.map((name) => `{${name}}`).join(' ');
  return (
    <div className="export-pattern">
      <TextField
        label={m.pattern}
        value={pattern}
        placeholder={defaultNamePattern}
        onChange={(fileNames) => chooseExport({ options: { fileNames: fileNames.slice(0, longestNamePattern) } })}
        description={m.patternHint(known)}
        errorMessage={example && 'fault' in example ? sentenceFor(example.fault) : undefined}
      />
      {example && 'name' in example ? <p className="export-pattern-example">{m.example(example.name)}</p> : null}
    </div>
  );
}
