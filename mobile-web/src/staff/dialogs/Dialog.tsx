import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import './Dialog.css';

/** Closes the dialog afterwards, unless it `keepsOpen`. */
type DialogAction = { label: string; disabled?: boolean; keepsOpen?: boolean; run: () => void };

type DialogProps = {
  title: string;
  description?: string | undefined;
  children?: ReactNode;
  wide?: boolean;
  /** Without it the dialog can only be closed. */
  action?: DialogAction;
  close: () => void;
};

/** A modal dialog; Escape and the back gesture close it. */
export function Dialog({ title, description, children, wide = false, action, close }: DialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const headingRef = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  useEffect(() => {
    const element = dialogRef.current;
    // Browsers older than 2022 have no modal dialogs: shown inline there.
    if (element?.showModal && !element.open) element.showModal();
    else element?.setAttribute('open', '');
    // Focus the heading: focusing a field would open the on-screen keyboard.
    headingRef.current?.focus();
    return () => element?.close?.();
  }, []);
  return (
    <dialog ref={dialogRef} className="dialog" data-wide={wide} aria-labelledby={headingId} onCancel={close}>
      <h2 ref={headingRef} id={headingId} tabIndex={-1}>
        {title}
      </h2>
      {description && <p className="dialog__how">{description}</p>}
      {children}
      <DialogFooter action={action} close={close} />
    </dialog>
  );
}

type DialogFooterProps = { action: DialogAction | undefined; close: () => void };

function DialogFooter({ action, close }: DialogFooterProps) {
  const { t } = useTranslation();
  if (!action)
    return (
      <div className="dialog__close">
        <SmallButton name={t('close')} press={close} />
      </div>
    );
  const { label, disabled = false, keepsOpen = false, run } = action;
  const runAndClose = () => {
    // First: what runs may open the next dialog.
    close();
    run();
  };
  return (
    <div className="dialog__ends">
      <SmallButton name={t(keepsOpen ? 'close' : 'cancel')} press={close} />
      <SmallButton kind="main" name={label} disabled={disabled} press={keepsOpen ? run : runAndClose} />
    </div>
  );
}
