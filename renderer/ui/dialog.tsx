import './dialog.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import { useUiWording } from './ui-wording.ts';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'large' | 'wide';
}

/** A modal dialog; Esc and a click outside close it. */
export function Dialog({ isOpen, onClose, title, children, actions, size = 'small' }: DialogProps) {
  const words = useUiWording();
  return (
    <ModalOverlay className="ui-dialog-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={`ui-dialog ui-dialog--${size}`}>
        <AriaDialog className="ui-dialog-box">
          <header className="ui-dialog-head">
            <Heading slot="title" className="ui-dialog-title">
              {title}
            </Heading>
            <IconButton icon={<X />} label={words.close} onPress={onClose} />
          </header>
          <div className="ui-dialog-body">{children}</div>
          {actions ? <footer className="ui-dialog-foot">{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
}

/** Asks before something that cannot be taken back. The safe answer has the focus. */
export function ConfirmDialog({ isOpen, onClose, onConfirm, title, text, confirmLabel, cancelLabel, danger }: ConfirmDialogProps) {
  const words = useUiWording();
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <ModalOverlay className="ui-dialog-veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="ui-dialog ui-dialog--small">
        <AriaDialog role="alertdialog" className="ui-dialog-box">
          <header className="ui-dialog-head">
            <Heading slot="title" className="ui-dialog-title">
              {title}
            </Heading>
          </header>
          <div className="ui-dialog-body">{text}</div>
          <footer className="ui-dialog-foot">
            <Button onPress={onClose} autoFocus>
              {cancelLabel ?? words.cancel}
            </Button>
            <Button variant={danger ? 'danger' : 'primary'} onPress={confirm}>
              {confirmLabel}
            </Button>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
