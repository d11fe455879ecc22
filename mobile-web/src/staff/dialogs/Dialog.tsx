import { type ReactNode, useEffect, useId, useRef } from 'react';
import './Dialog.css';

type DialogProps = {
  title: string;
  how?: string | undefined;
  children: ReactNode;
  wide?: boolean;
  close: () => void;
};

/** A modal dialog; Escape and the back gesture close it. */
export function Dialog({ title, how, children, wide = false, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    // Browsers older than 2022 have no modal dialogs: shown inline there.
    if (element?.showModal && !element.open) element.showModal();
    else element?.setAttribute('open', '');
    // Focus the heading: focusing a field would open the on-screen keyboard.
    first.current?.focus();
    return () => element?.close?.();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" data-wide={wide} aria-labelledby={heading} onCancel={close}>
      <h2 ref={first} id={heading} tabIndex={-1}>
        {title}
      </h2>
      {how && <p className="dialog__how">{how}</p>}
      {children}
    </dialog>
  );
}
