import { FileDown, Mail } from 'lucide-react';
import { useEffect, useState } from 'react';
import { call } from '#renderer/api/api.ts';
import { flushDesks } from '#renderer/stores/desk-sessions.ts';
import { loadExportFormats, mailLinkOf, startExport, useExportFormats } from '#renderer/stores/tasks.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { MenuButton } from '#renderer/ui/menu.tsx';
import { hasNoText } from '#shared/document/report-length.ts';
import type { ExportSubject } from '#shared/model/export.ts';

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
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const run = async (id: string) => {
    if (id === mail && subject.kind === 'article') return mailLinkOf(subject.id);
    if (await isWithoutText(subject)) setAskedFor(id);
    else await startExport(subject, id);
  };
  return (
    <>
      <MenuButton label={m.menu} icon={<FileDown aria-hidden="true" />} items={all} onAction={(id) => void run(id)} />
      <ConfirmDialog
        isOpen={askedFor !== null}
        onClose={() => setAskedFor(null)}
        onConfirm={() => void (askedFor !== null && startExport(subject, askedFor))}
        title={m.emptyTitle}
        text={m.emptyText}
        confirmLabel={m.emptyConfirm}
      />
    </>
  );
}

/** Looks at what would go out, once what is on screen is there. */
async function isWithoutText(subject: ExportSubject): Promise<boolean> {
  if (subject.kind !== 'article') return false;
  await flushDesks([subject.id]);
  const answer = await call('articles.get', { id: subject.id });
  return answer.ok && hasNoText(answer.value.header, answer.value.body);
}
