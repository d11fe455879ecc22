import { type ReactNode, useEffect, useId, useRef } from 'react';
import './Dialog.css';

type DialogProps = {
  title: string;
  /** One sentence under the title: what this is for. */
  how?: string | undefined;
  children: ReactNode;
  /** Lists want more room than questions. */
  wide?: boolean;
  close: () => void;
};

/** One question over the desk. Escape, the browser's back gesture for dialogs and its own keys close it. */
export function Dialog({ title, how, children, wide = false, close }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    // Browsers older than 2022 have no modal dialogs; there it stands over the page all the same.
    if (element?.showModal && !element.open) element.showModal();
    else element?.setAttribute('open', '');
    // Not the first field: a tablet would put its keyboard over the question.
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
