import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Changes the tablet's language to the other one, in that language's own name. */
export function LanguageKey() {
  const { language, say, speak } = useSpeech();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className="language-key" lang={other} onClick={() => speak(other)}>
      {say('language')}
    </button>
  );
}
