import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';

/** Stays visible however long the list is. */
export function ShutKey({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="dialog__shut">
      <SmallKey name={t('shut')} press={close} />
    </div>
  );
}
