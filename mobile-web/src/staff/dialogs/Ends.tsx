import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';

type EndsProps = {
  does: string;
  disabled?: boolean;
  act: () => void;
  close: () => void;
};

export function Ends({ does, disabled = false, act, close }: EndsProps) {
  const { t } = useTranslation();
  return (
    <div className="dialog__ends">
      <SmallKey name={t('cancel')} press={close} />
      <SmallKey
        kind="main"
        name={does}
        disabled={disabled}
        press={() => {
          act();
          close();
        }}
      />
    </div>
  );
}
