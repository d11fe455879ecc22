import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';

/** Stays visible however long the list is. */
export function CloseButton({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="dialog__shut">
      <SmallButton name={t('close')} press={close} />
    </div>
  );
}
