import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import type { QueryState } from '../api/use-query.js';
import { useDistrict } from '../district/use-district.js';
import { useTranslation } from '../translation.js';

/** While the server does not answer: how old the figures below are. */
export function OfflineBanner({ queries }: { queries: readonly QueryState<unknown>[] }) {
  const { t } = useTranslation();
  const { formatTime } = useDistrict();
  const staleQuery = queries.find((each) => each.state === 'known' && each.refreshError !== null);
  if (staleQuery?.state !== 'known') return null;
  return (
    <AlertBanner icon="no-signal" title={t('serverUnreachable')}>
      {t('asOfHint', { time: formatTime(new Date(staleQuery.loadedAtMs).toISOString()) })}
    </AlertBanner>
  );
}
