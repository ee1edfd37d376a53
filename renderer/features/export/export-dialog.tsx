import './export-dialog.css';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { closeExport, exportViews, runExport, showExportView, useDialogCheck, useExportDialog } from '#renderer/stores/exports.ts';
import type { ExportDialogState } from '#renderer/stores/exports.ts';
import { useMessages } from '#renderer/stores/wording.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useUiWording } from '#renderer/ui/ui-wording.ts';
import { CheckPane } from './check-pane.tsx';
import { ChoicePane } from './choice-pane.tsx';
import { DialogFoot } from './dialog-foot.tsx';
import { firstLook, PreviewPane } from './preview-pane.tsx';

/** „Ausgeben“: the choice on the left, what comes out and what hinders on the right. */
export function ExportDialog() {
  const dialog = useExportDialog();
  return (
    <ModalOverlay className="ui-dialog-veil export-veil" isOpen={dialog !== null} onOpenChange={(isOpen) => !isOpen && closeExport()}>
      <Modal className="ui-dialog export-dialog">{dialog ? <OpenDialog dialog={dialog} /> : null}</Modal>
    </ModalOverlay>
  );
}

function OpenDialog({ dialog }: { readonly dialog: ExportDialogState }) {
  const m = useMessages().exporting.dialog;
  const words = useUiWording();
  const state = useDialogCheck();
  const [look, setLook] = useState(firstLook);
  const { subject } = dialog;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // A key that is held down would pass the gate that its first stroke has shown.
      if (!event.repeat) void runExport();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const { total, blocking } = state.kind === 'checked' ? state.check : { total: 0, blocking: 0 };
  return (
    <Dialog className="ui-dialog-box">
      <header className="ui-dialog-head">
        <Heading slot="title" className="ui-dialog-title">
          {m.titles[subject.kind](subject.kind === 'reports' ? subject.ids.length : 1)}
        </Heading>
        <IconButton icon={<X />} label={words.close} onPress={closeExport} />
      </header>
      <div className="export-body">
        <ChoicePane dialog={dialog} />
        <Tabs
          className="export-views"
          selectedKey={dialog.view}
          onSelectionChange={(key) => {
            const view = exportViews.find((one) => one === key);
            if (view) showExportView(view);
          }}
        >
          <TabList className="export-tabs" aria-label={m.view}>
            <Tab id="preview" className="export-tab">
              {m.views.preview}
            </Tab>
            <Tab id="check" className="export-tab">
              {m.views.check}
              <TabCount count={blocking} label={m.check.hindrances(blocking)} isBlocking />
              <TabCount count={total - blocking} label={m.check.hints(total - blocking)} isBlocking={false} />
            </Tab>
          </TabList>
          <TabPanel id="preview" className="export-view">
            <PreviewPane dialog={dialog} look={look} onLook={setLook} />
          </TabPanel>
          <TabPanel id="check" className="export-view">
            <CheckPane dialog={dialog} />
          </TabPanel>
        </Tabs>
      </div>
      <DialogFoot dialog={dialog} />
    </Dialog>
  );
}

/** How much of a kind was found; nothing where nothing was. */
function TabCount({ count, label, isBlocking }: { readonly count: number; readonly label: string; readonly isBlocking: boolean }) {
  if (count === 0) return null;
  return (
    <span className="export-tab-count" data-blocking={isBlocking || undefined} title={label}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
