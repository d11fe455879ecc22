import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Changes between Korean and English, named in the language one does not read now. */
export function OtherLanguage() {
  const { say, language, speak } = useSpeech();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" lang={other} onClick={() => speak(other)}>
      {say('otherLanguage')}
    </button>
  );
}
