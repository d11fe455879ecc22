import { useTranslation } from '../language/translation.js';

/** iOS allows push only for pages on the home screen. */
export function HomeScreenSteps() {
  const { t } = useTranslation();
  return (
    <details>
      <summary className="button">{t('homeScreen')}</summary>
      <ol>
        <li>{t('homeScreenSteps.share')}</li>
        <li>{t('homeScreenSteps.add')}</li>
        <li>{t('homeScreenSteps.open')}</li>
      </ol>
    </details>
  );
}
