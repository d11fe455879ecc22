import { type ComponentProps, useState } from 'react';
import { useTranslation } from '../translation.js';
import './ActionButton.css';

export const ActionButton = (props: ComponentProps<'button'>) => (
  <button type="button" {...props} className="action-button" />
);

type ConfirmButtonProps = { label: string; question: string; disabled?: boolean; onConfirm: () => void };

/** An irreversible action: asks for confirmation in place. */
export function ConfirmButton({ label, question, disabled = false, onConfirm }: ConfirmButtonProps) {
  const { t } = useTranslation();
  const [confirming, setConfirming] = useState(false);
  if (!confirming)
    return (
      <ActionButton disabled={disabled} onClick={() => setConfirming(true)}>
        {label}
      </ActionButton>
    );
  return (
    <span className="action-question">
      <span>{question}</span>
      <button
        type="button"
        className="action-button"
        data-kind="danger"
        // biome-ignore lint/a11y/noAutofocus: the question replaces the key that had the focus
        autoFocus
        onClick={() => {
          setConfirming(false);
          onConfirm();
        }}
      >
        {label}
      </button>
      <ActionButton onClick={() => setConfirming(false)}>{t('cancel')}</ActionButton>
    </span>
  );
}
