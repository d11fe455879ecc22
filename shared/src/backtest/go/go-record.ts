import { ranges } from '../../contract/limits.js';
import type { GoAnswer, GoReason } from '../../contract/value-lists.js';
import { hourMs, minuteMs } from '../../date-time/zoned-time.js';
import { goFor } from '../../saying/go.js';
import type { SeededRandom } from '../../simulator/seeded-random.js';
import type { LiveClinic } from './live-clinic.js';

const meanTravelMinutes = 30;

type OpenHours = { opensMs: number; closesMs: number };

/** Somebody asks, sets out, and joins. */
export type GoAsk = { lane: string; atMs: number; travelMinutes: number | null };

export type GoEffort = { seed: number; days: number; asksPerLane: number };

/** At any moment around a day's hours, from anywhere near; one in five is there already. */
export function randomAsk(lane: string, { opensMs, closesMs }: OpenHours, random: SeededRandom): GoAsk {
  const atMs = opensMs - hourMs + random.uniform() * (closesMs - opensMs + 1.5 * hourMs);
  const minutes = Math.min(ranges.travelMinutes[1], Math.round(random.exponential(meanTravelMinutes)));
  return { lane, atMs: Math.round(atMs), travelMinutes: random.happens(0.2) ? null : minutes };
}

export type GoOutcome = { answer: GoAnswer; because: GoReason; isServed: boolean };

export const arrivalMsOf = ({ atMs, travelMinutes }: GoAsk): number => atMs + (travelMinutes ?? 0) * minuteMs;

/** What a phone says at that moment, with all it can know. */
export function askNow(clinic: LiveClinic, { lane: laneId, atMs, travelMinutes }: GoAsk) {
  const board = clinic.board(atMs);
  const lane = board.lanes.find(({ lane: each }) => each === laneId);
  if (!lane) throw new Error(`No lane ${laneId}`);
  return goFor({
    board,
    lane,
    travelMinutes,
    moment: { nowMs: atMs, timeZone: 'Asia/Seoul', freshness: 'live' },
  });
}
