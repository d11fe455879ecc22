import { minuteMs } from '@hannun/shared/date-time';
import { type GoSaying, goFor, type SaidLane } from '@hannun/shared/saying';
import type { Translate, Translation } from '../language/translation.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { formatUpcoming, timeZone } from '../time/format-time.js';
import type { TravelEstimate } from '../travel/estimate-travel.js';
import { formatEnd } from './format-end.js';

/** `time`: the clock time in the sentence, or `null`. */
export type GoSentence = { lane: SaidLane['lane']; go: GoSaying; text: string; time: string | null };

type GoContext = { reading: ClinicReading; travel: TravelEstimate; nowMs: number };

/** Whether somebody who sets out now is served in this lane today. */
export function goThere({ lane }: SaidLane, { reading, travel, nowMs }: GoContext): GoSaying {
  const { board, freshnessState } = reading;
  const moment = { nowMs, timeZone, freshness: freshnessState.freshness };
  return goFor({ board, lane, travelMinutes: travel.travelMinutes, moment });
}

/** One for each test that has an answer, whose test is done soonest first: the same on a card and on its clinic's page. */
export function describeGoAll(
  { headline, lanes }: ClinicReading['saying'],
  context: GoContext,
  translation: Pick<Translation, 't' | 'language'>,
): GoSentence[] {
  const others = lanes.filter(({ lane }) => lane !== headline.lane);
  const ends = ({ go }: GoSentence) => go.finishesAt ?? '9';
  return [headline, ...others]
    .flatMap((said) => describeGo(said, context, translation) ?? [])
    .sort((a, b) => ends(a).localeCompare(ends(b)));
}

/** Whether an answer names its test: of several, unless it is the same of each. */
export const namesTests = (
  sentences: readonly GoSentence[],
  { lanes }: Pick<ClinicReading['saying'], 'lanes'>,
): boolean =>
  lanes.length > 1 &&
  (sentences.length < lanes.length || sentences.some(({ text }) => text !== sentences[0]?.text));

/** `null` where the lane's own words are the answer already. */
function describeGo(
  said: SaidLane,
  context: GoContext,
  { t, language }: Pick<Translation, 't' | 'language'>,
): GoSentence | null {
  const go = goThere(said, context);
  const clock = (instant: string) => formatUpcoming(instant, context.nowMs, language, t);
  const isHere = context.travel.travelMinutes === null;
  const again = go.placesAt;
  const instant = again ?? (go.answer === 'yes' ? go.finishesAt : go.leaveBy);
  const time = instant && clock(instant);
  const text = again
    ? t('go.placesAgain', { time: clock(again) })
    : sentence(go, {
        t,
        isHere,
        time,
        endsSoon: said.lane.morePlacesAt === undefined && isSoon(go.leaveBy, context.nowMs),
        isShut: said.saying.state === 'closed-by-hour',
        isShutForNow: said.saying.state === 'full-for-now',
      });
  return text === null
    ? null
    : { lane: said.lane, go, text, time: text.includes(time ?? '\n') ? time : null };
}

type Wording = {
  t: Translate;
  isHere: boolean;
  time: string | null;
  /** The morning's places set no such time: the afternoon has its own. */
  endsSoon: boolean;
  isShut: boolean;
  isShutForNow: boolean;
};

function sentence(go: GoSaying, { t, isHere, time, endsSoon, isShut, isShutForNow }: Wording): string | null {
  const { answer, because } = go;
  switch (answer) {
    case 'yes':
      return time && [t(isHere ? 'go.doneHere' : 'go.done', { time }), ...describeRest(go, t)].join(' · ');
    case 'tight':
      if (because === 'places')
        return [
          t('go.hurryPlaces'),
          ...(endsSoon && time ? [t(isHere ? 'go.arriveBy' : 'go.leaveBy', { time })] : []),
        ].join(' · ');
      return time ? t(isHere ? 'go.hurryHere' : 'go.hurry', { time }) : t('go.hurryNow');
    case 'unlikely':
      return t(isHere ? 'go.unlikelyHere' : 'go.unlikely');
    case 'no':
      // Places come again today: how long one takes to get there decides.
      if (because === 'places' && isShutForNow) return t('go.tooEarly');
      // Also of a lane that is paused or opens later: its own words name no end.
      return because === 'intake-ends' && !isShut ? t('go.tooLate') : null;
    case 'unknown':
      if (because === 'wait' || because === 'paused') return t('go.unknown');
      return because === 'stale' ? t('go.noNews') : null;
  }
}

/** Why a short wait may last past noon. */
export const describeRest = ({ rest }: GoSaying, t: Translate): readonly string[] =>
  rest === null ? [] : [t(`go.after.${rest}`)];

const leaveByShownMs = 3 * 60 * minuteMs;

const isSoon = (leaveBy: string | null, nowMs: number): leaveBy is string =>
  leaveBy !== null && Date.parse(leaveBy) - nowMs <= leaveByShownMs;

/** What else decides: until when to set out, the end of intake, places left. */
export function describeGoReasons(
  { lane, go }: GoSentence,
  { travel, nowMs }: GoContext,
  { t, language, localize }: Translation,
): readonly string[] {
  const clock = (instant: string) => formatEnd(instant, nowMs, language, t);
  const { answer, because, leaveBy, closesSoonAt } = go;
  const { placesLeft: count, intakeUntil } = lane;
  return [
    answer === 'yes' &&
      isSoon(leaveBy, nowMs) &&
      t(travel.travelMinutes === null ? 'go.arriveBy' : 'go.leaveBy', { time: clock(leaveBy) }),
    because === 'intake-ends' && intakeUntil && t('go.intakeEnds', { time: clock(intakeUntil) }),
    because === 'wait' &&
      (answer === 'tight' || answer === 'unlikely') &&
      (closesSoonAt ? t('go.closes', { time: clock(closesSoonAt) }) : t('go.longWait')),
    count &&
      answer !== 'no' &&
      // Old figures are none; a line without a pace yet has its places all the same.
      because !== 'stale' &&
      // The afternoon has places of its own.
      t(lane.morePlacesAt ? 'go.morningPlaces' : 'go.placesLeft', { test: localize(lane.name), count }),
  ].filter((reason): reason is string => typeof reason === 'string');
}
