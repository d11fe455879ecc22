import type { LaneBoard, NoForecastReason, PositionForecast } from '@hannun/shared/contract';
import { type Forecast, type ForecastUnavailable, waitFromOpening } from '@hannun/shared/forecast';
import { leastBehind, withinNewcomers } from './places-in-order.js';
import type { PublishedForecast } from './published-forecast.js';

export type LaneView = Pick<
  LaneBoard,
  'forecast' | 'level' | 'noForecast' | 'atLeast' | 'rough' | 'places' | 'fromOpening' | 'reachable'
>;

export const viewOfUnknownLane: LaneView = { forecast: null, level: null, noForecast: 'unknown' };

/** Of those in line. */
type LineView = Pick<LaneView, 'places' | 'reachable'>;

export function laneViewOf(
  forecast: Forecast,
  of: {
    published: PublishedForecast | null;
    places: readonly PositionForecast[];
    /** Of the last in line, if that has one. */
    lastPlace: PositionForecast | undefined;
    /** Why nobody in line has one. */
    noPlaces: NoForecastReason | null;
    /** A number of the lane's own. */
    reachable: number | null;
  },
): LaneView {
  const { published } = of;
  if (!forecast.ok || !published) {
    return {
      forecast: null,
      level: null,
      noForecast: forecast.ok ? 'unknown' : reasonOf(forecast.reason, of.noPlaces),
      ...(forecast.ok ? {} : minimumOf(forecast, of.lastPlace)),
      ...lineViewOf(of),
    };
  }
  return {
    forecast: published.range,
    level: published.level.level,
    ...(forecast.rough ? { rough: true } : {}),
    ...lineViewOf({ ...of, places: withinNewcomers(of.places, published.range) }),
  };
}

function minimumOf(
  { atLeast, tooWide }: ForecastUnavailable,
  last: PositionForecast | undefined,
): Pick<LaneView, 'atLeast'> {
  return atLeast === undefined
    ? {}
    : { atLeast: leastBehind(atLeast, { last, notBefore: tooWide?.notBefore }) };
}

/** After closing only those in line are told of a wait, and why they have none. */
const reasonOf = (reason: NoForecastReason, noPlaces: NoForecastReason | null): NoForecastReason =>
  reason === 'closed' && noPlaces ? noPlaces : reason;

/** Not to be heard takes no warning back. */
function lineViewOf({
  places,
  reachable,
}: {
  places: readonly PositionForecast[];
  reachable: number | null;
}): LineView {
  return {
    ...(places.length > 0 ? { places: [...places] } : {}),
    ...(reachable === null ? {} : { reachable }),
  };
}

/** A lane that takes nobody in promises newcomers no wait; who is in line keeps theirs. */
export function viewOfShutLane(
  lane: Pick<LaneBoard, 'intake' | 'tickets'>,
  { forecast, noForecast, places, reachable }: LaneView,
): LaneView {
  const fromOpening = waitFromOpening(lane, forecast);
  return {
    forecast: null,
    level: null,
    noForecast: noForecast === undefined || noForecast === 'too-wide' ? 'intake-closed' : noForecast,
    ...(fromOpening ? { fromOpening } : {}),
    ...(places ? { places } : {}),
    ...(reachable === undefined ? {} : { reachable }),
  };
}
