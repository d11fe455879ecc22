import type { Desk } from '@hannun/shared';
import { countPending } from '@hannun/shared/outbox';
import { useNow } from '../../components/clocks/use-now.js';
import { Icon } from '../../components/icon/Icon.js';
import { WaveMark } from '../../components/icon/WaveMark.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say, language } = useSpeech();
  const time = useNow().wall + view.clockOffset;
  const tv = view.reach === 'live' ? troubles[lobby] : undefined;
  return (
    <header className="top-bar">
      <WaveMark size={1.5} />
      <h1>{desk.name[language]}</h1>
      {booths.length > 0 && (
        <label>
          <span className="visually-hidden">{say('booths')}</span>
          <select value={booth} onChange={(event) => chooseBooth(event.target.value)}>
            {booths.map((each) => (
              <option key={each} value={each}>
                {say('room', { booth: each })}
              </option>
            ))}
          </select>
        </label>
      )}
      {desk.status !== 'open' && <b className="top-bar__status">{say(`status.${desk.status}`)}</b>}
      {tv && (
        <b className="top-bar__status" role="status">
          {say(tv)}
        </b>
      )}
      <LinkChip view={view} />
      <LanguageKey />
      <time className="top-bar__clock">{clockTime(time)}</time>
    </header>
  );
}

function LinkChip({ view }: { view: TabletView }) {
  const { say } = useSpeech();
  const count = countPending(view.outbox);
  const { reach } = view;
  const kept = reach === 'unsaved' ? 'unsaved' : 'offline';
  return (
    <span className="top-bar__chip" data-offline={reach !== 'live'} role="status">
      {reach !== 'live' ? <Icon name="no-signal" /> : <span className="top-bar__dot" />}
      {reach !== 'live' ? say(kept, { count }) : count > 0 ? say('sending', { count }) : say('online')}
    </span>
  );
}
