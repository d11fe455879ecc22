import type { Desk } from '@hannun/shared';
import { countPending } from '@hannun/shared/outbox';
import { useNow } from '../../ui/clocks/use-now.js';
import { Icon } from '../../ui/icon/Icon.js';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { clockTime } from '../frame/clock-time.js';
import { LanguageKey } from '../frame/LanguageKey.js';
import type { TabletView } from '../tablet/tablet.js';
import type { Lobby } from '../tv/lobby.js';
import './TopBar.css';

type TopBarProps = {
  desk: Desk;
  view: TabletView;
  lobby: Lobby;
  booths: readonly string[];
  booth: string;
  chooseBooth: (booth: string) => void;
};

const troubles: Partial<Record<Lobby, 'tvSilent' | 'tvStale' | 'tvAway'>> = {
  silent: 'tvSilent',
  stale: 'tvStale',
  away: 'tvAway',
};

export function TopBar({ desk, view, lobby, booths, booth, chooseBooth }: TopBarProps) {
  const { t, language } = useTranslation();
  const time = useNow().wall + view.clockOffset;
  const tv = view.reach === 'live' ? troubles[lobby] : undefined;
  return (
    <header className="top-bar">
      <LogoMark size={1.5} />
      <h1>{desk.name[language]}</h1>
      {booths.length > 0 && (
        <label>
          <span className="visually-hidden">{t('booths')}</span>
          <select value={booth} onChange={(event) => chooseBooth(event.target.value)}>
            {booths.map((each) => (
              <option key={each} value={each}>
                {t('room', { booth: each })}
              </option>
            ))}
          </select>
        </label>
      )}
      {desk.status !== 'open' && <b className="top-bar__status">{t(`status.${desk.status}`)}</b>}
      {tv && (
        <b className="top-bar__status" role="status">
          {t(tv)}
        </b>
      )}
      <LinkChip view={view} />
      <LanguageKey />
      <time className="top-bar__clock">{clockTime(time)}</time>
    </header>
  );
}

function LinkChip({ view }: { view: TabletView }) {
  const { t } = useTranslation();
  const count = countPending(view.outbox);
  const { reach } = view;
  const kept = reach === 'unsaved' ? 'unsaved' : 'offline';
  return (
    <span className="top-bar__chip" data-offline={reach !== 'live'} role="status">
      {reach !== 'live' ? <Icon name="no-signal" /> : <span className="top-bar__dot" />}
      {reach !== 'live' ? t(kept, { count }) : count > 0 ? t('sending', { count }) : t('online')}
    </span>
  );
}
