import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { closeExport, runExport, showExportView, useDialogCheck } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { useIsPackage } from './use-is-package.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { Button } from '#renderer/ui/button.tsx';

/** What the check says in a word, the name of the file, and the way on. */
export function DialogFoot({ dialog }: { readonly dialog: ExportDialogState }) {
  const m = useMessages().exporting.dialog;
  const state = useDialogCheck();
  const { choice, example } = dialog;
  const isPackage = useIsPackage(dialog);
  const hinders = state.kind === 'fault' || (state.kind === 'checked' && state.check.blocking > 0);
  const written = example && 'written' in example ? example.written : '';
  const isFolder = isPackage && choice?.options.packing === 'folder';
  const isRefused = example !== null && 'fault' in example;
  return (
    <footer className="ui-dialog-foot export-foot">
      <CheckSign isWaiting={dialog.isWaiting} />
      <span className="export-foot-name" title={written}>
        {written === '' ? '' : isFolder ? m.folderOf(written) : m.fileName(written)}
      </span>
      <Button onPress={closeExport}>{m.cancel}</Button>
      <Button variant={hinders ? 'plain' : 'primary'} isDisabled={choice === null || isRefused} onPress={() => void runExport()}>
        {hinders ? m.runAnyway : m.run}
      </Button>
    </footer>
  );
}

/** What the check says, in a word; pressed, it shows what it found. */
function CheckSign({ isWaiting }: { readonly isWaiting: boolean }) {
  const m = useMessages().exporting.dialog;
  const state = useDialogCheck();
  if (isWaiting || state.kind !== 'checked')
    return (
      <span className="export-sign" role="status">
        {!isWaiting && state.kind === 'fault' ? m.check.failed : m.check.checking}
      </span>
    );
  const { total, blocking } = state.check;
  if (total === 0)
    return (
      <span className="export-sign" data-tone="good" role="status">
        <CircleCheck aria-hidden="true" />
        {m.check.none}
      </span>
    );
  const hints = total - blocking;
  return (
    <button type="button" className="export-sign" data-tone={blocking > 0 ? 'bad' : 'warn'} onClick={() => showExportView('check')}>
      {blocking > 0 ? <CircleAlert aria-hidden="true" /> : <Info aria-hidden="true" />}
      {[blocking > 0 ? m.check.hindrances(blocking) : '', hints > 0 ? m.check.hints(hints) : ''].filter((part) => part !== '').join(', ')}
    </button>
  );
}
