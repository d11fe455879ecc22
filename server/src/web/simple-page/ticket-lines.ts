import {
  formatDisplayedWait,
  formatPast,
  formatUpcoming,
  formatUpcomingSpan,
  type ResidentLanguage,
} from '@hannun/shared/i18n';
import type { ClockRange, LanePause, TicketSaying } from '@hannun/shared/saying';
import type { Reading } from '../plain-reading.js';
import { type Words, wordsIn } from './simple-page-words.js';

type Waiting = Extract<TicketSaying, { ahead: number }>;

/** What a ticket's holder reads without scripts, most important first: its row of docs/saying.md. */
export function ticketLines(saying: TicketSaying, reading: Reading, language: ResidentLanguage): string[] {
  const t = wordsIn(language);
  const times = timesIn(reading, language, t);
  if ('ahead' in saying) return waitingLines(saying, t, times);
  switch (saying.state) {
    case 'called':
      return [t('comeIn'), t('roomNumber', { booth: saying.booth })];
    case 'awaiting-result':
      return [t('awaitingResult'), t('awaitingResultHint', { time: times.at(saying.resultAt) })];
    case 'missed':
      return [t('missed'), t('missedHint')];
    case 'finished':
      return [t('finished'), t('finishedHint')];
    case 'given-up':
      return [t('left'), t('leftHint')];
    case 'over':
      return [t('alreadyCalled'), t('alreadyCalledHint')];
    case 'not-issued':
      return [t('notIssued'), t('notIssuedHint')];
    case 'another-day':
      return [t('anotherDay'), t('anotherDayHint')];
  }
}

type Times = ReturnType<typeof timesIn>;

function timesIn({ nowMs, timeZone }: Reading, language: ResidentLanguage, t: Words) {
  const context = { timeZone, now: nowMs, language, t };
  return {
    at: (instant: string) => formatUpcoming(instant, context),
    past: (instant: string) => formatPast(instant, context),
    span: (range: ClockRange) => {
      const { from, until } = formatUpcomingSpan(range, context);
      return t('clockRange', { times: t('wait.between', { low: from, high: until }) });
    },
  };
}

function waitingLines(saying: Waiting, t: Words, times: Times): string[] {
  const { ahead, groups } = saying;
  const place = ahead === 0 ? t('next') : t(groups ? 'groupsAhead' : 'ahead', { count: ahead });
  const clock = (range: ClockRange | null) => (range ? [times.span(range)] : []);
  const paused = (pause: LanePause | null) => (pause ? [pauseLine(pause, t, times)] : []);
  switch (saying.state) {
    case 'not-yet':
      return [place, t('lane.opens', { time: times.at(saying.opensAt) }), ...clock(saying.clock)];
    case 'paused':
      return [place, pauseLine(saying, t, times), ...clock(saying.clock)];
    case 'waiting':
      return [place, expectedLine(saying, t, times), ...afterwards(saying, t)];
    case 'may-not-be-reached': {
      const opens = saying.opensAt ? [t('lane.opens', { time: times.at(saying.opensAt) })] : [];
      const key = saying.isProbable ? 'lane.probablyUpTo' : 'lane.upTo';
      const upTo = t(key, { ticket: saying.lastTicket });
      return [place, ...opens, ...paused(saying.pause), t('beyondLast', { upTo })];
    }
    case 'silent': {
      const seen = saying.seenAt ? times.past(saying.seenAt) : null;
      const since = seen ? t('clinicSilentSince', { time: seen }) : t('clinicSilent');
      const then = seen ? [t('lastSeen', { time: seen })] : [];
      return [since, ...then, place, t('maybeLess'), ...paused(saying.pause), t('lostHint')];
    }
    case 'day-over':
      return [saying.opensAt ? t('dayOverUntil', { time: times.at(saying.opensAt) }) : t('dayOver')];
  }
}

function pauseLine({ reason, until }: LanePause, t: Words, times: Times): string {
  const again = until ? t('lane.restarts', { time: times.at(until) }) : t('lane.openEnd');
  return t('ticketPaused', { reason: t(`pause.${reason}`), again });
}

type InLine = Extract<Waiting, { state: 'waiting' }>;

function expectedLine({ wait, clock, reason, unconfirmedSince }: InLine, t: Words, times: Times): string {
  if (!wait)
    return unconfirmedSince
      ? t('lane.unconfirmed', { time: times.past(unconfirmedSince) })
      : t(`noForecast.${reason}`);
  const { figure, unit } = formatDisplayedWait(wait, t);
  return `${t('expected')} ${figure}${unit}${clock ? ` · ${times.span(clock)}` : ''}`;
}

const adviceKeys = { plenty: 'plenty', 'set-out': 'setOut', near: 'near' } as const;

const afterwards = ({ advice, isAfterClosing }: InLine, t: Words): string[] => [
  ...(advice ? [t(adviceKeys[advice])] : []),
  ...(isAfterClosing ? [t('lane.slipsStay')] : []),
];
