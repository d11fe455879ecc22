import { type ReactNode, useEffect, useId, useRef } from 'react';
import './Dialog.css';

type DialogProps = {
  title: string;
  description?: string | undefined;
  children: ReactNode;
  wide?: boolean;
  close: () => void;
};

/** A modal dialog; Escape and the back gesture close it. */
export function Dialog({ title, description, children, wide = false, close }: DialogProps) {
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
    </dialog>
  );
}
