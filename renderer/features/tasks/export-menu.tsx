import { FileDown, Mail } from 'lucide-react';
import { useEffect } from 'react';
import { loadExportFormats, mailLinkOf, startExport, useExportFormats } from '#renderer/stores/tasks.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { MenuButton } from '#renderer/ui/menu.tsx';
import type { ExportSubject } from '#shared/ipc/contract.ts';

const mail = 'mail';

/** „Ausgeben“: the formats at hand for a report or an issue; for a report also „Link mailen“. */
export function ExportMenu({ subject }: { readonly subject: ExportSubject }) {
  const m = useMessages().exporting;
  const formats = useExportFormats();
  useEffect(() => void loadExportFormats(), []);
  const items = formats
    .filter((format) => format.subjects.includes(subject.kind))
    .map((format) => ({
      id: format.id,
      label: m.formats[format.id] ?? format.id,
      icon: <FileDown aria-hidden="true" />,
      hint: `.${format.extension}`,
    }));
  const all = subject.kind === 'article' ? [...items, { id: mail, label: m.mail, icon: <Mail aria-hidden="true" /> }] : items;
  const run = (id: string) => {
    if (id === mail && subject.kind === 'article') void mailLinkOf(subject.id);
    else void startExport(subject, id);
  };
  return <MenuButton label={m.menu} icon={<FileDown aria-hidden="true" />} items={all} onAction={run} />;
}
