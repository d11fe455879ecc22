import type { Desk } from '@hannun/shared/contract';
import type { OutboxEntry } from '@hannun/shared/outbox';
import { AlertBanner } from '@hannun/shared/ui/alert-banner';
import type { TabletView } from '../tablet/tablet.js';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import './AlertBanners.css';

type RejectedTap = Extract<OutboxEntry, { state: 'refused' }>;
type AlertBannersProps = {
  view: TabletView;
  desk: Desk;
  acknowledge: (id: string) => void;
};

const maxClockOffsetMs = 60_000;

export function AlertBanners({ view, desk, acknowledge }: AlertBannersProps) {
  const { t } = useTranslation();
  const clockErrorMs = Math.abs(view.clockOffsetMs);
  const rejectedTaps = view.outbox.filter((entry): entry is RejectedTap => entry.state === 'refused');
  return (
    <div className="alert-banners">
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
      {view.storageUnavailable && (
        <AlertBanner icon="lines" title={t('storageBlockedTitle')}>
          {t('storageBlockedMore')}
        </AlertBanner>
      )}
      {clockErrorMs > maxClockOffsetMs && (
        <AlertBanner icon="clock" title={t('clockTitle', { minutes: Math.round(clockErrorMs / 60_000) })}>
          {t('clockMore')}
        </AlertBanner>
      )}
      <RejectedTaps rejectedTaps={rejectedTaps} desk={desk} acknowledge={acknowledge} />
    </div>
  );
}

type RejectedTapsProps = {
  rejectedTaps: readonly RejectedTap[];
  desk: Desk;
  acknowledge: (id: string) => void;
};

function RejectedTaps({ rejectedTaps, desk, acknowledge }: RejectedTapsProps) {
  const { t } = useTranslation();
  if (rejectedTaps.length === 0) return null;
  return (
    <section className="alert-banners__rejected" role="alert">
      <h2>{t('rejectedTitle', { count: rejectedTaps.length })}</h2>
      {rejectedTaps.length > 1 && (
        <SmallButton
          name={t('acknowledgeAll')}
          press={() => {
            for (const { command } of rejectedTaps) acknowledge(command.id);
          }}
        />
      )}
      <ul>
        {rejectedTaps.map(({ command, error }) => (
          <li key={command.id}>
            <span>
              <s>{describeCommand(command, desk, t)}</s> <b>{t('cancelled')}</b> {t(`error.${error.code}`)}
            </span>
            <SmallButton name={t('acknowledge')} press={() => acknowledge(command.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeCommand(command: OutboxEntry['command'], desk: Desk, t: Translate): string {
  const lane = 'lane' in command ? desk.lanes.find((each) => each.lane === command.lane)?.code : undefined;
  const ticket = 'ticket' in command ? command.ticket : undefined;
  return [ticket ?? lane, t(`commandName.${command.type}`)].filter(Boolean).join(' ');
}
