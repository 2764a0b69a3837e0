import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../hooks/cx.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { ScrollArea } from './scroll-area.tsx';

export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, main one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** Only to be read: the keyboard scrolls it. */
  readonly reading?: boolean;
  /** As large as the window lets it: for what is looked over. */
  readonly full?: boolean;
  /** For a question that must be answered: it closes by its buttons alone. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A window in the window. Esc closes it; the keyboard stays in it and comes back to where it was. */
export const Dialog = ({
  title,
  open,
  onClose,
  children,
  actions,
  wide,
  full,
  reading,
  role = 'dialog',
}: DialogProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={cx(styles.overlay)}
      isOpen={open}
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={cx(styles.modal, wide && styles.wide, full && styles.full)}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            <IconButton icon="close" label={t('actions.close')} onPress={onClose} />
          </header>
          {reading ? (
            <ScrollArea label={title} className={styles.body}>
              {children}
            </ScrollArea>
          ) : (
            <div className={styles.body}>{children}</div>
          )}
          {actions === undefined ? null : <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

export interface ConfirmDialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  /** The deed in a verb: "Delete session". */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly children: ReactNode;
}

/** Asks once more before something that cannot be undone. */
export const ConfirmDialog = ({
  title,
  open,
  onClose,
  onConfirm,
  confirm,
  danger,
  pending,
  children,
}: ConfirmDialogProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onClose}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('actions.cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} isDisabled={pending ?? false} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
};
