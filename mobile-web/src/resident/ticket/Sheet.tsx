import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../language/speech.js';
import './Sheet.css';

type SheetProps = {
  title: string;
  hint?: string;
  trouble?: string | null;
  close: () => void;
  children: ReactNode;
};

/** A confirmation dialog that takes the focus. */
export function Sheet({ title, hint, trouble, close, children }: SheetProps) {
  const { say } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = useId();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [close]);
  return (
    <div className="sheet">
      <div className="sheet__card" role="dialog" aria-modal="true" aria-labelledby={name}>
        <h2 id={name} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {hint && <p>{hint}</p>}
        <p role="alert" className="sheet__trouble">
          {trouble}
        </p>
        <div className="sheet__ways">{children}</div>
        <Button onClick={close}>{say('keep')}</Button>
      </div>
    </div>
  );
}
