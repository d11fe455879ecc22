import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Labelled in the other language. */
export function LanguageKey() {
  const { language, say, speak } = useSpeech();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className="language-key" lang={other} onClick={() => speak(other)}>
      {say('language')}
    </button>
  );
}
