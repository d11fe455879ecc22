import type { Rejection } from '@hannun/shared/contract';
import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import type { TabletView } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import { RejectedTaps } from './RejectedTaps.js';
import type { RejectionControls } from './SettleSheet.js';

type AlertBannersProps = RejectionControls & {
  view: TabletView;
  showRejection: (rejection: Rejection) => void;
};

const maxClockOffsetMs = 60_000;

/** First what would be lost by closing the page: it stands before the other bands, which say that taps are kept. */
export function AlertBanners({ view, ...rejections }: AlertBannersProps) {
  const { t } = useTranslation();
  const clockErrorMs = Math.abs(view.clockOffsetMs);
  return (
    <>
      {view.storageTrouble && (
        <AlertBanner icon="lines" title={t(`storage.${view.storageTrouble}.title`)}>
          {t(`storage.${view.storageTrouble}.more`)}
        </AlertBanner>
      )}
      {view.blockedReason && (
        <AlertBanner icon="lines" title={t(`blocked.${view.blockedReason}.title`)}>
          {t(`blocked.${view.blockedReason}.more`)}
          {view.blockedReason === 'client-too-old' && (
            <SmallButton name={t('reload')} kind="main" press={() => location.reload()} />
          )}
        </AlertBanner>
      )}
      {view.connection === 'offline' && !view.blockedReason && (
        <AlertBanner icon="no-signal" title={t('offlineTitle')}>
          {t('offlineMore')}
          {view.knownAt &&
            ` ${view.isOfflineDay ? t('startedHere') : t('lineAsOf', { time: formatClockTime(view.knownAt) })}`}
        </AlertBanner>
      )}
      {view.delivery === 'unsaved' && (
        <AlertBanner icon="no-signal" title={t('unsavedTitle')}>
          {t('unsavedMore')}
        </AlertBanner>
      )}
      {clockErrorMs > maxClockOffsetMs && (
        <AlertBanner icon="clock" title={t('clockTitle', { minutes: Math.round(clockErrorMs / 60_000) })}>
          {t('clockMore')}
        </AlertBanner>
      )}
      <RejectedTaps outbox={view.outbox} {...rejections} />
    </>
  );
}
