import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Switches between Korean and English; labelled in the other language. */
export function OtherLanguage() {
  const { say, language, speak } = useSpeech();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" lang={other} onClick={() => speak(other)}>
      {say('otherLanguage')}
    </button>
  );
}
