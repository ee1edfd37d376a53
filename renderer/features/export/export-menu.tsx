import { FileDown, Mail, ScanEye } from 'lucide-react';
import { useEffect } from 'react';
import { layoutsFor } from '#renderer/stores/export-choice.ts';
import { exportAtOnce, openExport, useExportDialog, usualOptions } from '#renderer/stores/exports.ts';
import { loadExportFormats, mailLinkOf, useExportFormats } from '#renderer/stores/tasks.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { ExportFormatInfo, ExportSubject } from '#shared/model/export.ts';

const mail = 'mail';
const dialog = 'dialog';

/** „Ausgeben“: the dialog with its preview, and the formats of a report or an issue the short way; for a report also „Link mailen“. */
export function ExportMenu({ subject }: { readonly subject: ExportSubject }) {
  const m = useMessages().exporting;
  const formats = useExportFormats();
  useEffect(() => void loadExportFormats(), []);
  // The dialog remembers what was chosen when it closes.
  useExportDialog();
  /** The look that the short way prints, where there are several. */
  const layoutName = (format: ExportFormatInfo): string | undefined => {
    const layouts = layoutsFor(format, subject.kind);
    const { layout } = usualOptions(subject.kind, format.id);
    const usual = layouts.find(({ id }) => id === layout) ?? layouts[0];
    return layouts.length > 1 && usual ? m.dialog.layouts[usual.id]?.label : undefined;
  };
  const direct = formats
    .filter((format) => format.subjects.includes(subject.kind))
    .map((format) => ({
      id: format.id,
      label: m.formats[format.id] ?? format.id,
      icon: <FileDown aria-hidden="true" />,
      hint: layoutName(format) ?? (format.extension === '' ? undefined : `.${format.extension}`),
    }));
  const items = [
    { id: dialog, label: m.openDialog, icon: <ScanEye aria-hidden="true" />, shortcut: m.openShortcut },
    ...direct,
    ...(subject.kind === 'article' ? [{ id: mail, label: m.mail, icon: <Mail aria-hidden="true" /> }] : []),
  ];
  const run = (id: string): Promise<void> => {
    if (id === dialog) return openExport(subject);
    return id === mail && subject.kind === 'article' ? mailLinkOf(subject.id) : exportAtOnce(subject, id);
  };
  return <MenuButton label={m.menu} icon={<FileDown aria-hidden="true" />} items={items} onAction={(id) => void run(id)} />;
}
