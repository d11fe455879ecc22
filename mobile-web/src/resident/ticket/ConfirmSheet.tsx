import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import './ConfirmSheet.css';

type ConfirmSheetProps = {
  title: string;
  hint?: string;
  error?: string | null;
  onClose: () => void;
  children: ReactNode;
};

/** A confirmation dialog that takes the focus, and gives it back to what opened it. */
export function ConfirmSheet({ title, hint, error, onClose, children }: ConfirmSheetProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <div className="sheet">
      <div className="sheet__card" role="dialog" aria-modal="true" aria-labelledby={name}>
        <h2 id={name} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {hint && <p>{hint}</p>}
        <p role="alert" className="sheet__trouble">
          {error}
        </p>
        <div className="sheet__ways">{children}</div>
        <Button onClick={onClose}>{t('keep')}</Button>
      </div>
    </div>
  );
}
