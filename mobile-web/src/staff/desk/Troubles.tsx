import type { Desk } from '@hannun/shared';
import type { OutboxEntry } from '@hannun/shared/outbox';
import { Band } from '../../components/band/Band.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say } = useSpeech();
  const off = Math.abs(view.clockOffset);
  const refused = view.outbox.filter((entry): entry is Refused => entry.state === 'refused');
  return (
    <div className="troubles">
      {view.barrier && (
        <Band icon="lines" title={say(`barrier.${view.barrier}.title`)}>
          {say(`barrier.${view.barrier}.more`)}
          {view.barrier === 'client-too-old' && (
            <SmallKey name={say('reload')} kind="main" press={() => location.reload()} />
          )}
        </Band>
      )}
      {view.link === 'offline' && !view.barrier && (
        <Band icon="no-signal" title={say('offlineTitle')}>
          {say('offlineMore')}
          {view.knownAt &&
            ` ${view.ownDay ? say('ownDay') : say('knownAt', { time: clockTime(view.knownAt) })}`}
        </Band>
      )}
      {view.reach === 'unsaved' && (
        <Band icon="no-signal" title={say('unsavedTitle')}>
          {say('unsavedMore')}
        </Band>
      )}
      {view.forgetful && (
        <Band icon="lines" title={say('forgetfulTitle')}>
          {say('forgetfulMore')}
        </Band>
      )}
      {off > clockPatience && (
        <Band icon="clock" title={say('clockTitle', { minutes: Math.round(off / 60_000) })}>
          {say('clockMore')}
        </Band>
      )}
      <RefusedTaps refused={refused} desk={desk} acknowledge={acknowledge} />
    </div>
  );
}

type RefusedTapsProps = { refused: readonly Refused[]; desk: Desk; acknowledge: (id: string) => void };

function RefusedTaps({ refused, desk, acknowledge }: RefusedTapsProps) {
  const { say } = useSpeech();
  if (refused.length === 0) return null;
  return (
    <section className="troubles__refused" role="alert">
      <h2>{say('refusedTitle', { count: refused.length })}</h2>
      {refused.length > 1 && (
        <SmallKey
          name={say('readAll')}
          press={() => {
            for (const { command } of refused) acknowledge(command.id);
          }}
        />
      )}
      <ul>
        {refused.map(({ command, error }) => (
          <li key={command.id}>
            <span>
              <s>{whatWasAsked(command, desk, say)}</s> <b>{say('takenBack')}</b> {say(`error.${error.code}`)}
            </span>
            <SmallKey name={say('read')} press={() => acknowledge(command.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function whatWasAsked(command: OutboxEntry['command'], desk: Desk, say: (key: string) => string): string {
  const lane = 'lane' in command ? desk.lanes.find((each) => each.lane === command.lane)?.code : undefined;
  const ticket = 'ticket' in command ? command.ticket : undefined;
  return [ticket ?? lane, say(`tapped.${command.type}`)].filter(Boolean).join(' ');
}
