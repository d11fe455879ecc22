import { residentLanguages } from '@hannun/shared/i18n';
import { languageNames } from './languages.js';
import { useTranslation } from './translation.js';

/** Each language under its own name, so that those who cannot read this page find theirs. */
export function LanguagePicker() {
  const { language, t, setLanguage } = useTranslation();
  return (
    <select
      className="app-bar__tool app-bar__language"
      aria-label={`${t('chooseLanguage')} · Language`}
      value={language}
      onChange={({ target }) => {
        const chosen = residentLanguages.find((each) => each === target.value);
        if (chosen) setLanguage(chosen);
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
