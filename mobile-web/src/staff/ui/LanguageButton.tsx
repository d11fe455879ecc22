import { useTranslation } from '../translation.js';

/** Labelled in the other language. */
export function LanguageButton() {
  const { language, t, setLanguage } = useTranslation();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className="language-key" lang={other} onClick={() => setLanguage(other)}>
      {t('language')}
    </button>
  );
}
