import type { ExportSubject } from '#shared/ipc/contract.ts';

/** „Ausgeben“: the formats at hand for a report or an issue. */
export function ExportMenu({ subject }: { readonly subject: ExportSubject }) {
  return <span data-subject={subject.kind} />;
}
