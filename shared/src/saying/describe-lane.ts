import type { NoForecastReason } from '../contract/value-lists.js';
import type { TimeZone } from '../date-time/zoned-time.js';
import type { DisplayedWait } from '../forecast/display-rounding.js';
import type { BoardMessages } from '../i18n/board/ko.js';
import { formatPast, formatUpcoming } from '../i18n/format-upcoming.js';
import { type FormattedWait, formatDisplayedWait } from '../i18n/format-wait.js';
import type { Translate } from '../i18n/message-types.js';
import type { LaneSaying } from './lane-saying.js';
import type { Silence } from './moment.js';

type SayingKey =
  | `lane.${keyof BoardMessages['lane']}`
  | `pause.${keyof BoardMessages['pause']}`
  | `wait.${keyof BoardMessages['wait']}`
  | `upcoming.${keyof BoardMessages['upcoming']}`
  | `noForecast.${NoForecastReason}`;

export type SayingContext = { timeZone: TimeZone; nowMs: number; language: string; t: Translate<SayingKey> };

/** `wait`: the one large figure, where there is one. `status` comes first; `details` are short sentences. */
export type LaneDescription = { wait: FormattedWait | null; status: string; details: readonly string[] };

/** What residents read of a lane, in their language: the phone's column of docs/saying.md. */
export function describeLane(saying: LaneSaying, context: SayingContext): LaneDescription {
  const { t } = context;
  const { common, own } = sentencesOf(saying, context);
  const [status = '', ...details] = [...common, ...own];
  const wait = figureOf(saying);
  return { wait: wait && formatDisplayedWait(wait, t), status, details };
}

const figureOf = (saying: LaneSaying): DisplayedWait | null => {
  if (saying.state === 'taking') return saying.wait;
  return saying.state === 'no-estimate' ? saying.atLeast : null;
};

/** `common`: may hold for a whole clinic; `own`: figures of this lane, never to be said of another. */
export type LaneSentences = { common: readonly string[]; own: readonly string[] };

export function sentencesOf(saying: LaneSaying, context: SayingContext): LaneSentences {
  const { silence } = saying;
  const sentences = withCalls(saying, wordsOf(saying, context), context);
  return silence && saying.state !== 'silent' ? dated({ ...saying, silence }, sentences, context) : sentences;
}

/** To the line of a lane that was shut before its opening: today's calls before another day's opening. */
function withCalls(
  { callsFrom, waiting: count }: LaneSaying,
  { common, own }: LaneSentences,
  { t, ...context }: SayingContext,
): LaneSentences {
  if (callsFrom === null) return { common, own };
  const time = formatUpcoming(callsFrom, { ...context, t, now: context.nowMs });
  return {
    common: [...common.slice(0, 1), t('lane.callsFrom', { time }), ...common.slice(1)],
    own: [...own, t('lane.lineStands', { count })],
  };
}

/** Hours need no date. */
const byHours: readonly LaneSaying['state'][] = ['not-yet', 'closed-by-hour', 'serving-last', 'closed'];

/** What is shut was so when it was last heard; its line is named with that time, or no more. */
function dated(
  { state, waiting: count, silence: { seenAt, showsCount } }: LaneSaying & { silence: Silence },
  { common }: LaneSentences,
  { t, ...context }: SayingContext,
): LaneSentences {
  if (seenAt === null) return { common, own: [] };
  const time = formatPast(seenAt, { ...context, t, now: context.nowMs });
  if (showsCount && count > 0) return { common, own: [t('lane.countAsOf', { time, count })] };
  return { common: byHours.includes(state) ? common : [...common, t('lane.asOf', { time })], own: [] };
}

function wordsOf(saying: LaneSaying, context: SayingContext): LaneSentences {
  const { t } = context;
  const when = { ...context, now: context.nowMs };
  const at = (instant: string) => formatUpcoming(instant, when);
  const past = (instant: string) => formatPast(instant, when);
  const opens = (instant: string | null) =>
    instant === null ? [] : [t('lane.opens', { time: at(instant) })];
  const from = (instant: string | null) => (instant === null ? [] : [t('lane.from', { time: at(instant) })]);
  const common = (...sentences: string[]): LaneSentences => ({ common: sentences, own: [] });
  const own = (...sentences: string[]): LaneSentences => ({ common: [], own: sentences });
  const { waiting: count } = saying;
  switch (saying.state) {
    case 'taking':
      return own(t('lane.waiting', { count }));
    case 'no-estimate':
      return own(t('lane.waiting', { count }), t(`noForecast.${saying.reason}`));
    case 'not-yet':
      return { common: opens(saying.opensAt), own: morningLine(saying, t) };
    case 'full-for-now':
      return common(t('lane.fullForNow'), t('lane.again', { time: at(saying.reopensAt) }));
    case 'full':
      return common(t('lane.full'), ...lastOnes(saying, saying.lastTicket, t), ...from(saying.reopensAt));
    case 'closed-by-hand':
      return common(t('lane.closed'), ...lastOnes(saying, saying.lastTicket, t, t('lane.slipsStay')));
    case 'closed-by-hour':
      return common(
        t('lane.closedToday'),
        ...lastOnes(saying, saying.lastTicket, t),
        ...from(saying.reopensAt),
      );
    case 'paused':
      return pausedWords(saying, context, at);
    case 'not-today':
      return common(t('lane.notToday'), ...from(saying.opensAt));
    case 'serving-last': {
      const last = lastOnes(saying, saying.lastTicket, t, t('lane.servingLast', { count }));
      const over = saying.opensToday ? [t('lane.closed'), ...from(saying.opensAt)] : [t('lane.over')];
      return { common: over, own: [...last, ...calledNow(saying.lastCalled, t)] };
    }
    case 'closed':
      return common(t('lane.ended'), ...opens(saying.opensAt));
    case 'day-off':
      return common(t('lane.dayOff'), ...opens(saying.opensAt));
    case 'unconfirmed':
      return own(
        t('lane.countAsOf', { time: past(saying.since), count }),
        t('lane.unconfirmed', { time: past(saying.since) }),
      );
    case 'silent':
      return saying.silence?.showsCount && saying.silence.seenAt
        ? own(t('lane.countAsOf', { time: past(saying.silence.seenAt), count }))
        : common(t('lane.noNews'));
  }
}

type Saying<State extends LaneSaying['state']> = Extract<LaneSaying, { state: State }>;
type Words = SayingContext['t'];

function morningLine({ waiting: count, wait }: Saying<'not-yet'>, t: Words): string[] {
  if (count === 0) return [];
  const line = t('lane.lineStands', { count });
  return wait ? [line, t('lane.afterOpening', { range: asText(wait, t) })] : [line];
}

function pausedWords(
  { reason, until, intakeUntil, wait }: Saying<'paused'>,
  { t }: SayingContext,
  at: (instant: string) => string,
): LaneSentences {
  const why = t(`pause.${reason}`);
  if (until === null) return { common: [why, t('lane.openEnd')], own: [] };
  const time = at(until);
  return {
    common: [
      why,
      t('lane.restarts', { time }),
      ...(intakeUntil === null ? [] : [t('lane.intakeUntil', { time: at(intakeUntil) })]),
    ],
    own: wait ? [t('lane.afterRestart', { time, range: asText(wait, t) })] : [],
  };
}

function asText(wait: DisplayedWait, t: Words): string {
  const { figure, unit } = formatDisplayedWait(wait, t);
  return figure + unit;
}

/**
 * Where the day probably reaches less far than the last number, nobody behind it is promised more. `all`: where nobody
 * is left out.
 */
export function lastOnes(
  { reachable }: LaneSaying,
  lastTicket: string | null,
  t: Words,
  ...all: string[]
): string[] {
  if (reachable !== null) return [t('lane.probablyUpTo', { ticket: reachable })];
  return lastTicket === null ? all : [t('lane.upTo', { ticket: lastTicket })];
}

const calledNow = (ticket: string | null, t: Words): string[] =>
  ticket === null ? [] : [t('lane.calledNow', { ticket })];
