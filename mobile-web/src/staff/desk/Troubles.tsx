import type { Desk } from '@hannun/shared';
import type { OutboxEntry } from '@hannun/shared/outbox';
import { AlertBanner } from '../../ui/alert-banner/AlertBanner.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { clockTime } from '../frame/clock-time.js';
import type { TabletView } from '../tablet/tablet.js';
import { SmallKey } from './SmallKey.js';
import './Troubles.css';

type Refused = Extract<OutboxEntry, { state: 'refused' }>;
type TroublesProps = {
  view: TabletView;
  desk: Desk;
  acknowledge: (id: string) => void;
};

const clockPatience = 60_000;

export function Troubles({ view, desk, acknowledge }: TroublesProps) {
  const { t } = useTranslation();
  const off = Math.abs(view.clockOffset);
  const refused = view.outbox.filter((entry): entry is Refused => entry.state === 'refused');
  return (
    <div className="troubles">
      {view.barrier && (
        <AlertBanner icon="lines" title={t(`barrier.${view.barrier}.title`)}>
          {t(`barrier.${view.barrier}.more`)}
          {view.barrier === 'client-too-old' && (
            <SmallKey name={t('reload')} kind="main" press={() => location.reload()} />
          )}
        </AlertBanner>
      )}
      {view.link === 'offline' && !view.barrier && (
        <AlertBanner icon="no-signal" title={t('offlineTitle')}>
          {t('offlineMore')}
          {view.knownAt && ` ${view.ownDay ? t('ownDay') : t('knownAt', { time: clockTime(view.knownAt) })}`}
        </AlertBanner>
      )}
      {view.reach === 'unsaved' && (
        <AlertBanner icon="no-signal" title={t('unsavedTitle')}>
          {t('unsavedMore')}
        </AlertBanner>
      )}
      {view.forgetful && (
        <AlertBanner icon="lines" title={t('forgetfulTitle')}>
          {t('forgetfulMore')}
        </AlertBanner>
      )}
      {off > clockPatience && (
        <AlertBanner icon="clock" title={t('clockTitle', { minutes: Math.round(off / 60_000) })}>
          {t('clockMore')}
        </AlertBanner>
      )}
      <RefusedTaps refused={refused} desk={desk} acknowledge={acknowledge} />
    </div>
  );
}

type RefusedTapsProps = { refused: readonly Refused[]; desk: Desk; acknowledge: (id: string) => void };

function RefusedTaps({ refused, desk, acknowledge }: RefusedTapsProps) {
  const { t } = useTranslation();
  if (refused.length === 0) return null;
  return (
    <section className="troubles__refused" role="alert">
      <h2>{t('refusedTitle', { count: refused.length })}</h2>
      {refused.length > 1 && (
        <SmallKey
          name={t('readAll')}
          press={() => {
            for (const { command } of refused) acknowledge(command.id);
          }}
        />
      )}
      <ul>
        {refused.map(({ command, error }) => (
          <li key={command.id}>
            <span>
              <s>{whatWasAsked(command, desk, t)}</s> <b>{t('takenBack')}</b> {t(`error.${error.code}`)}
            </span>
            <SmallKey name={t('read')} press={() => acknowledge(command.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatWasAsked(command: OutboxEntry['command'], desk: Desk, t: (key: string) => string): string {
  const lane = 'lane' in command ? desk.lanes.find((each) => each.lane === command.lane)?.code : undefined;
  const ticket = 'ticket' in command ? command.ticket : undefined;
  return [ticket ?? lane, t(`tapped.${command.type}`)].filter(Boolean).join(' ');
}
