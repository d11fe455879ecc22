import { type PastBoard } from '@hannun/shared/contract';
import { boardOf } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import {
  applyEntries,
  type ClinicDayProjection,
  emptyProjection,
} from '../clinic-day/clinic-day-projection.js';
import { Clock } from '../core/clock.js';
import { DomainError, unknownClinicError } from '../core/domain-error.js';
import { queueDayAt } from '../core/local-date.js';
import { chunk, forEachTimeSliced } from '../core/time-slicing.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { EventLog } from '../event-log/event-log.js';
import type { RecordedEntry } from '../event-log/log-entry.js';
import { addForecasts } from '../forecast/board-forecasts.js';
import { DayForecaster, type LaneMemories } from '../forecast/day-forecaster.js';
import { sortByTime } from '../forecast/event-order.js';
import { ForecastRepository } from '../forecast/forecast.repository.js';
import { minRecordedGapMs } from '../last-seen/contact-gaps.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';

const eventsPerTurn = 20;

/** Reconstructs boards of past moments from the log, the way they were made then. */
@Injectable()
export class BoardReconstructionService {
  constructor(
    private readonly district: DistrictService,
    private readonly log: EventLog,
    private readonly lastSeen: LastSeenStore,
    private readonly forecastRepository: ForecastRepository,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** What phones and lobby screens showed at `at` (milliseconds). Throws a `DomainError`. */
  async at(clinicId: string, at: number): Promise<PastBoard> {
    if (!this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    if (at > this.clock.nowMs()) throw futureTimestamp();
    const day = queueDayAt(at, this.zone.name);
    const now = new Date(at).toISOString();
    const recorded = recordedUntil(await this.log.read(clinicId, day, 1), now);
    if (recorded.length === 0) return { at: now, board: null, forecastsKnown: false, lastEntry: null };
    const { state, version } = await foldClinicDay(day, recorded);
    const contactAt = await this.lastSeenBy(clinicId, at);
    const memories = await this.forecastRepository.loadDayStart(clinicId, day);
    const board = boardOf(state, { version, nowIso: now, contactAt });
    return {
      at: now,
      board: memories ? addForecasts(await replayForecaster(recorded, memories), board) : board,
      forecastsKnown: memories !== null,
      lastEntry: lastEntryOf(recorded),
    };
  }

  /** Outside a recorded gap a tablet was seen every few seconds, so also just before `at`. */
  private async lastSeenBy(clinicId: string, at: number): Promise<string | null> {
    const [silence] = await this.lastSeen.contactGaps.between(clinicId, at, at);
    if (silence) return silence.from;
    const last = this.lastSeen.get(clinicId);
    const isSilentStill = last !== null && at - Date.parse(last) > minRecordedGapMs;
    return isSilentStill || last === null ? last : new Date(at).toISOString();
  }
}

async function foldClinicDay(day: string, recorded: readonly RecordedEntry[]): Promise<ClinicDayProjection> {
  let projection = emptyProjection(day);
  await forEachTimeSliced(chunk(recorded, eventsPerTurn), (next) => {
    projection = applyEntries(projection, next).after;
  });
  return projection;
}

async function replayForecaster(
  recorded: readonly RecordedEntry[],
  memories: LaneMemories,
): Promise<DayForecaster> {
  const forecaster = new DayForecaster(memories, true);
  const events = sortByTime(recorded.flatMap(({ entry }) => entry?.event ?? []));
  await forEachTimeSliced(chunk(events, eventsPerTurn), (next) => forecaster.apply(next));
  return forecaster;
}

/** The log as it was written by then. */
function recordedUntil(recorded: readonly RecordedEntry[], now: string): RecordedEntry[] {
  const last = recorded.findLast(({ entry }) => entry !== null && entry.recordedAt <= now);
  return last ? recorded.filter(({ version }) => version <= last.version) : [];
}

function lastEntryOf(recorded: readonly RecordedEntry[]): PastBoard['lastEntry'] {
  const last = recorded.findLast(({ entry }) => entry !== null)?.entry;
  return last ? { at: last.event.at, type: last.event.type, by: last.by } : null;
}

const futureTimestamp = (): DomainError =>
  new DomainError('invalid', 'This time is in the future. Choose a time in the past.');
