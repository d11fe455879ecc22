import type { ClockReading } from '@hannun/shared/client';
import { useSpeech } from '../language/speech.js';
import { clockTime } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';
import './Waiting.css';

type WaitingProps = { waiting: number; trust: Trust; now: ClockReading };

/** The count, as prominent as it is reliable: thin and dated when stale, hidden when expired. */
export function Waiting({ waiting, trust: { freshness, age }, now }: WaitingProps) {
  const { say } = useSpeech();
  const time = age === null ? '' : clockTime(now.wall - age * 1000);
  if (freshness === 'expired') {
    const since = age === null ? say('neverHeard') : say('silentSince', { time });
    return (
      <p className="waiting">
        <span className="waiting__label">{since}</span>
        <span className="waiting__unknown">{say('unknownCount')}</span>
      </p>
    );
  }
  const labels = { live: 'waitingNow', checking: 'waitingChecking', stale: 'waitingAt' } as const;
  return (
    <p className="waiting" data-freshness={freshness}>
      <span className="waiting__label">{say(labels[freshness], { time })}</span>
      <span className="waiting__count">
        {waiting}
        <small>{say('unit', { count: waiting })}</small>
      </span>
    </p>
  );
}
