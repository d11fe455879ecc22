import { useTranslation } from '../../translation.js';

/** `what` names the item to screen readers. */
export function RemoveButton({ what, onClick }: { what: string; onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="rows__key"
      aria-label={t('clinicConfig.takeOut', { what })}
      onClick={onClick}
    >
      {t('clinicConfig.remove')}
    </button>
  );
}
