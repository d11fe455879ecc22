import { type ComponentProps, useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import './Act.css';

export const Act = (props: ComponentProps<'button'>) => <button type="button" {...props} className="act" />;

type SureActProps = { label: string; question: string; disabled?: boolean; onSure: () => void };

/** An irreversible action: asks for confirmation in place. */
export function SureAct({ label, question, disabled = false, onSure }: SureActProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Act disabled={disabled} onClick={() => setAsking(true)}>
        {label}
      </Act>
    );
  return (
    <span className="act-question">
      <span>{question}</span>
      <button
        type="button"
        className="act"
        data-kind="danger"
        // biome-ignore lint/a11y/noAutofocus: the question replaces the key that had the focus
        autoFocus
        onClick={() => {
          setAsking(false);
          onSure();
        }}
      >
        {label}
      </button>
      <Act onClick={() => setAsking(false)}>{t('cancel')}</Act>
    </span>
  );
}
