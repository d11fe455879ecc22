import { AlertBanner } from '../../ui/alert-banner/AlertBanner.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import type { Asked } from '../api/use-asked.js';
import { useDistrict } from '../district/use-district.js';

/** While the server does not answer: how old the figures below are. */
export function Unreached({ asked }: { asked: readonly Asked<unknown>[] }) {
  const { t } = useTranslation();
  const { when } = useDistrict();
  const troubled = asked.find((each) => each.state === 'known' && each.trouble !== null);
  if (troubled?.state !== 'known') return null;
  return (
    <AlertBanner icon="no-signal" title={t('unreached')}>
      {t('unreachedSince', { time: when(new Date(troubled.at).toISOString()) })}
    </AlertBanner>
  );
}
