import { chosenFormat } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { useExportFormats } from '#renderer/stores/tasks.ts';

/** Whether what is chosen becomes many files, in a folder or a ZIP. */
export function useIsPackage({ subject, choice }: Pick<ExportDialogState, 'subject' | 'choice'>): boolean {
  const isMany = chosenFormat(choice, useExportFormats())?.isPackage ?? false;
  return isMany || (subject.kind === 'reports' && choice?.options.division === 'each');
}
