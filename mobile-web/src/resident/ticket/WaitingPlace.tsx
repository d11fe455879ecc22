import type { Board, NoForecastReason } from '@hannun/shared';
import type { ClockReading } from '@hannun/shared/client';
import { formatWait } from '@hannun/shared/i18n';
import { type Say, useSpeech } from '../language/speech.js';
import { clockTime, spokenTime, spokenTimes } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';
import { QueueStrip } from './QueueStrip.js';
import type { Advice, Standing } from './standing.js';

export type WaitingStanding = Extract<Standing, { status: 'waiting' }>;
type WaitingPlaceProps = {
  standing: WaitingStanding;
  board: Board | undefined;
  trust: Trust;
  /** Why the lane has no forecast. */
  why: NoForecastReason | undefined;
  now: ClockReading;
  /** `null` if this number will not be served today. */
  advice: Advice | null;
};

export function WaitingPlace({ standing, board, trust, why, now, advice }: WaitingPlaceProps) {
  const { say } = useSpeech();
  const known = trust.freshness === 'live' || trust.freshness === 'checking';
  if (!known) return <OldPlace standing={standing} trust={trust} now={now} />;
  const words = { plenty: 'plenty', 'set-out': 'setOut', near: 'near' } as const;
  return (
    <>
      <p className="ticket-card__ahead">{aheadWords(standing, say)}</p>
      {board?.status === 'paused' ? (
        <p className="ticket-card__hint">{pauseWords(board, say)}</p>
      ) : (
        advice && <Expected standing={standing} why={why} now={now} live={trust.freshness === 'live'} />
      )}
      <QueueStrip ahead={standing.ahead} />
      {board?.status !== 'paused' && advice && <p className="ticket-card__advice">{say(words[advice])}</p>}
    </>
  );
}

/** The last known status with its age: counts stay, estimates are hidden (DESIGN.md §2). */
function OldPlace({ standing, trust: { age }, now }: Pick<WaitingPlaceProps, 'standing' | 'trust' | 'now'>) {
  const { say, language } = useSpeech();
  return (
    <>
      {age !== null && (
        <p className="ticket-card__hint">
          {say('lastSeen', { time: spokenTime(now.wall - age * 1000, language) })}
        </p>
      )}
      <p className="ticket-card__ahead">{aheadWords(standing, say)}</p>
      <p className="ticket-card__hint">{say('maybeLess')}</p>
    </>
  );
}

type ExpectedProps = {
  standing: WaitingStanding;
  why: NoForecastReason | undefined;
  now: ClockReading;
  live: boolean;
};

function Expected({ standing: { range }, why, now, live }: ExpectedProps) {
  const { say, language } = useSpeech();
  if (!range) return <p className="ticket-card__expected">{say(`noForecast.${forHolder(why)}`)}</p>;
  const [from, until] = [now.wall + range.low * 1000, now.wall + range.high * 1000];
  return (
    <p className="ticket-card__expected">
      {say('expected')} <b>{formatWait(range, 1, say)}</b>
      {live && ` · ${say('clockRange', { times: spokenTimes(from, until, language) })}`}
    </p>
  );
}

/** Someone already in line is still served, so reasons that concern newcomers only are replaced. */
const forHolder = (why: NoForecastReason | undefined): NoForecastReason =>
  why === undefined || why === 'closed' || why === 'after-closing' ? 'unknown' : why;

/** Counted in groups where people came together. */
export function aheadWords({ ahead, groups }: Pick<WaitingStanding, 'ahead' | 'groups'>, say: Say): string {
  if (ahead === 0) return say('next');
  return say(groups ? 'groupsAhead' : 'ahead', { count: ahead });
}

function pauseWords({ reason = 'other', resumesAt }: Board, say: Say): string {
  const why = say(`pause.${reason}`);
  return resumesAt
    ? say('waitsOutUntil', { reason: why, time: clockTime(resumesAt) })
    : say('waitsOut', { reason: why });
}
