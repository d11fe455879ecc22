import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';

type DialogActionsProps = {
  confirmLabel: string;
  disabled?: boolean;
  onConfirm: () => void;
  close: () => void;
};

export function DialogActions({ confirmLabel, disabled = false, onConfirm, close }: DialogActionsProps) {
  const { t } = useTranslation();
  return (
    <div className="dialog__ends">
      <SmallButton name={t('cancel')} press={close} />
      <SmallButton
        kind="main"
        name={confirmLabel}
        disabled={disabled}
        press={() => {
          onConfirm();
          close();
        }}
      />
    </div>
  );
}
