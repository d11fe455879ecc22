import { useTranslation } from '../language/translation.js';

export function MapUnavailable() {
  const { t } = useTranslation();
  return (
    <p className="list-hint" role="alert">
      {t('mapFailed')}
    </p>
  );
}
