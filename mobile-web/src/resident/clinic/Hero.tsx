import type { Board } from '@hannun/shared';
import type { ClockReading } from '@hannun/shared/client';
import { formatForecastAccuracy } from '@hannun/shared/i18n';
import { Icon } from '../../components/icon/Icon.js';
import { LevelMeter } from '../../components/level-meter/LevelMeter.js';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { useSpeech } from '../language/speech.js';
import { shutWords } from '../list/shut-words.js';
import { Waiting } from '../list/Waiting.js';
import { clockTime, closingTime } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';
import { clinicLevel, clinicWait, whyNoWait } from '../wait/clinic-wait.js';
import { LaneRows } from './LaneRows.js';
import './Hero.css';

type HeroProps = { board: Board; trust: Trust; now: ClockReading };

export function Hero({ board, trust, now }: HeroProps) {
  const figures = board.status !== 'closed' && trust.freshness !== 'expired';
  return (
    <section className="clinic-figures" data-freshness={board.status === 'closed' ? 'live' : trust.freshness}>
      {board.status === 'open' ? (
        <OpenAnswer board={board} trust={trust} now={now} />
      ) : (
        <ShutAnswer board={board} now={now} counted={figures} />
      )}
      {figures && <LaneRows lanes={board.lanes} live={isLive(trust)} />}
      {figures && <Kept board={board} />}
    </section>
  );
}

const isLive = ({ freshness }: Trust): boolean => freshness === 'live' || freshness === 'checking';

function OpenAnswer({ board, trust, now }: HeroProps) {
  const { say } = useSpeech();
  const wait = isLive(trust) ? clinicWait(board, null, say) : null;
  const level = isLive(trust) ? clinicLevel(board, null) : null;
  const until = board.closesAt && say('until', { time: closingTime(board.closesAt) });
  if (!wait) {
    return (
      <>
        <Waiting waiting={board.waiting} trust={trust} now={now} />
        <p className="clinic-figures__hint">
          {[until, isLive(trust) && whyNoWait(board, null, say)].filter(Boolean).join(' · ')}
        </p>
        <Unconfirmed board={board} />
      </>
    );
  }
  return (
    <>
      <p className="clinic-figures__top">
        <span>{say('expectedWaitNow')}</span>
        {level && <LevelMeter level={level} word={say(`level.${level}`)} />}
      </p>
      <p className="clinic-figures__range">
        {wait.figure}
        {wait.unit && <small className="clinic-figures__unit">{wait.unit}</small>}
      </p>
      <p className="clinic-figures__hint">
        {[say('waitingCount', { count: board.waiting }), until].filter(Boolean).join(' · ')}
      </p>
      <p className="clinic-figures__hint">{say('fromRegistration')}</p>
      <Unconfirmed board={board} />
    </>
  );
}

function ShutAnswer({ board, now, counted }: { board: Board; now: ClockReading; counted: boolean }) {
  const speech = useSpeech();
  const { say } = speech;
  const { icon, reason, again } = shutWords(board, now.wall, speech);
  const titles = { paused: say('pausedNow', { reason }), 'intake-closed': say('intakeOver'), closed: reason };
  const title = board.status === 'open' ? reason : titles[board.status];
  return (
    <>
      <p className="clinic-figures__shut">
        <Icon name={icon} size={1.2} />
        {title}
      </p>
      {again && <p className="clinic-figures__again">{again}</p>}
      {board.status === 'intake-closed' && again !== say('stillServed') && (
        <p className="clinic-figures__hint">{say('stillServed')}</p>
      )}
      {board.status === 'paused' && counted && (
        <p className="clinic-figures__hint">{say('slipsStay', { count: board.waiting })}</p>
      )}
      <OpeningAlert board={board} now={now.wall} />
    </>
  );
}

function Unconfirmed({ board: { unconfirmedSince } }: { board: Board }) {
  const { say } = useSpeech();
  if (!unconfirmedSince) return null;
  return <p className="clinic-figures__doubt">{say('unconfirmed', { time: clockTime(unconfirmedSince) })}</p>;
}

function Kept({ board: { forecastKept } }: { board: Board }) {
  const { say } = useSpeech();
  return forecastKept ? (
    <p className="clinic-figures__kept">{formatForecastAccuracy(forecastKept, say)}</p>
  ) : null;
}
