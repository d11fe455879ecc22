import { useTranslation } from '../translation.js';

/** Switches between Korean and English; labelled in the other language. */
export function LanguageButton() {
  const { t, language, setLanguage } = useTranslation();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" lang={other} onClick={() => setLanguage(other)}>
      {t('otherLanguage')}
    </button>
  );
}
