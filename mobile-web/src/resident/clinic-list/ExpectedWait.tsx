import type { FormattedWait } from '@hannun/shared/i18n';
import { useTranslation } from '../language/translation.js';

export function ExpectedWait({ wait: { figure, unit } }: { wait: FormattedWait }) {
  const { t } = useTranslation();
  return (
    <p className="waiting">
      <span className="waiting__label">{t('expectedWait')}</span>
      <span className="waiting__range">
        {figure}
        {unit && <small className="waiting__unit">{unit}</small>}
      </span>
    </p>
  );
}
