import { useState } from 'react';
import { chooseExport, chosenFormat, nameReports } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { formatsFor } from '#renderer/stores/export-choice.ts';
import { useExportFormats } from '#renderer/stores/tasks.ts';
import { sentenceFor, useMessages } from '#renderer/stores/wording.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ExportChoice, ExportSubject } from '#shared/model/export.ts';
import { defaultNamePattern, longestNamePattern, nameParts } from '#shared/model/name-pattern.ts';
import { OneOfTwo } from './one-of-two.tsx';

interface ManyOptionsProps {
  readonly dialog: ExportDialogState;
  readonly subject: Extract<ExportSubject, { kind: 'reports' }>;
  readonly choice: ExportChoice;
}

/** Of chosen reports: one document or a file each, where many files go, and what they are called. */
export function ManyOptions({ dialog, subject, choice }: ManyOptionsProps) {
  const m = useMessages().exporting.dialog;
  const formats = useExportFormats();
  const { options } = choice;
  const isEach = options.division === 'each';
  const isMany = isEach || (chosenFormat(choice, formats)?.isPackage ?? false);
  const hasTogether = formatsFor(formats, 'reports', { division: 'together' }).length > 0;
  return (
    <>
      {hasTogether ? (
        <OneOfTwo
          label={m.division}
          value={options.division}
          options={[
            { id: 'together', label: m.together },
            { id: 'each', label: m.each },
          ]}
          onChange={(division) => chooseExport({ options: { division } })}
        />
      ) : null}
      <TitleField key={isMany ? 'folder' : 'title'} title={subject.title} label={isMany ? m.folderName : m.name} />
      {isMany ? (
        <OneOfTwo
          label={m.packing}
          value={options.packing}
          options={[
            { id: 'folder', label: m.folder },
            { id: 'zip', label: m.zip },
          ]}
          onChange={(packing) => chooseExport({ options: { packing } })}
        />
      ) : null}
      {isEach ? <PatternField pattern={options.fileNames} example={dialog.example} /> : null}
    </>
  );
}

/** Typed here; the pages follow when the field is left, not at every letter. */
function TitleField({ title, label }: { readonly title: string; readonly label: string }) {
  const m = useMessages().exporting.dialog;
  const [typed, setTyped] = useState(title);
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(next) => setTyped(next.slice(0, 300))}
      onBlur={() => typed !== title && nameReports(typed)}
      onKeyDown={(event) => event.key === 'Enter' && nameReports(typed)}
      description={label === m.name ? m.nameHint : undefined}
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
