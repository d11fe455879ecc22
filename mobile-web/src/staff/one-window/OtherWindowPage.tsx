import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import './OtherWindowPage.css';

type OtherWindowPageProps = {
  /** Taps that this window could neither send nor store. */
  unsentHere: number;
  takeOver: () => void;
};

export function OtherWindowPage({ unsentHere, takeOver }: OtherWindowPageProps) {
  const { t } = useTranslation();
  return (
    <main className="other-window">
      <h1>{t('otherWindowTitle')}</h1>
      <p>{t('otherWindowHint')}</p>
      {unsentHere > 0 && (
        <p className="other-window__unsent" role="alert">
          {t('otherWindowUnsent', { count: unsentHere })}
        </p>
      )}
      <SmallButton kind="main" name={t('useThisWindow')} press={takeOver} />
    </main>
  );
}
