import type { Board } from '@hannun/shared';
import type { Instant } from '@hannun/shared/client';
import { type Say, useSpeech } from '../language/speech.js';
import { clockTime, spokenTime, spokenTimes } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';
import { waitWords } from '../wait/wait-words.js';
import { QueueStrip } from './QueueStrip.js';
import type { Advice, Standing } from './standing.js';

export type WaitingStanding = Extract<Standing, { status: 'waiting' }>;
type WaitingPlaceProps = {
  standing: WaitingStanding;
  board: Board | undefined;
  trust: Trust;
  now: Instant;
  advice: Advice;
};

/** How many are ahead, when it is one's turn, and what to do until then. */
export function WaitingPlace({ standing, board, trust, now, advice }: WaitingPlaceProps) {
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
        <Expected standing={standing} now={now} live={trust.freshness === 'live'} />
      )}
      <QueueStrip ahead={standing.ahead} />
      {board?.status !== 'paused' && <p className="ticket-card__advice">{say(words[advice])}</p>}
    </>
  );
}

/** What was last known, as old as it is: facts stay, estimates go (DESIGN.md §2). */
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

function Expected({
  standing: { range },
  now,
  live,
}: {
  standing: WaitingStanding;
  now: Instant;
  live: boolean;
}) {
  const { say, language } = useSpeech();
  if (!range) return <p className="ticket-card__expected">{say('noForecast')}</p>;
  const [from, until] = [now.wall + range.low * 1000, now.wall + range.high * 1000];
  return (
    <p className="ticket-card__expected">
      {say('expected')} <b>{waitWords(range, 1, say)}</b>
      {live && ` · ${say('clockRange', { times: spokenTimes(from, until, language) })}`}
    </p>
  );
}

/** `내 앞에 6명`, in groups where some came together. */
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
