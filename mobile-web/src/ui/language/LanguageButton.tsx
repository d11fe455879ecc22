import type { Language } from '@hannun/shared/i18n';

const names = { ko: '한국어', en: 'English' };

type LanguageButtonProps = { language: Language; setLanguage: (language: Language) => void };

/** Switches between Korean and English; labelled in the other language. */
export function LanguageButton({ language, setLanguage }: LanguageButtonProps) {
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className="language-button" lang={other} onClick={() => setLanguage(other)}>
      {names[other]}
    </button>
  );
}
