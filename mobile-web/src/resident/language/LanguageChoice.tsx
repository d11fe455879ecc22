import { languageNames, residentLanguages } from './languages.js';
import { useSpeech } from './speech.js';

/** Each language under its own name, so that those who cannot read this page find theirs. */
export function LanguageChoice() {
  const { language, say, speak } = useSpeech();
  return (
    <select
      className="app-bar__tool app-bar__language"
      aria-label={`${say('chooseLanguage')} · Language`}
      value={language}
      onChange={({ target }) => {
        const chosen = residentLanguages.find((each) => each === target.value);
        if (chosen) speak(chosen);
      }}
    >
      {residentLanguages.map((each) => (
        <option key={each} value={each} lang={each}>
          {languageNames[each]}
        </option>
      ))}
    </select>
  );
}
