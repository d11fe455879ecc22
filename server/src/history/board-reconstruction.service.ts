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
import { chunk, eventsPerSlice, forEachTimeSliced } from '../core/time-slicing.js';
import { TimeZone } from '../core/time-zone.js';
import { DistrictService } from '../districts/district.service.js';
import { EventLog } from '../event-log/event-log.js';
import type { RecordedEntry } from '../event-log/log-entry.js';
import { PastForecastsService } from '../forecast/past-forecasts.service.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';

/** Reconstructs boards of past moments from the log, the way they were made then. */
@Injectable()
export class BoardReconstructionService {
  constructor(
    private readonly district: DistrictService,
    private readonly log: EventLog,
    private readonly lastSeen: LastSeenStore,
    private readonly forecasts: PastForecastsService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** What phones and lobby screens showed at `atMs`. Throws a `DomainError`. */
  async at(clinicId: string, atMs: number): Promise<PastBoard> {
    if (!this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    if (atMs > this.clock.nowMs()) throw futureTimestamp();
    const day = queueDayAt(atMs, this.zone.name);
    const now = new Date(atMs).toISOString();
    const recorded = recordedUntil(await this.log.read(clinicId, day, 1), now);
    if (recorded.length === 0) return { at: now, board: null, forecastsKnown: false, lastEntry: null };
    const { state, version } = await foldClinicDay(day, recorded);
    const contactAt = await this.lastSeen.lastSeenBy(clinicId, atMs);
    const board = boardOf(state, { version, nowIso: now, contactAt });
    const events = recorded.flatMap(({ entry }) => entry?.event ?? []);
    const withForecasts = await this.forecasts.addForecasts(board, events);
    return {
      at: now,
      board: withForecasts ?? board,
      forecastsKnown: withForecasts !== null,
      lastEntry: lastEntryOf(recorded),
    };
  }
}

async function foldClinicDay(day: string, recorded: readonly RecordedEntry[]): Promise<ClinicDayProjection> {
  let projection = emptyProjection(day);
  await forEachTimeSliced(chunk(recorded, eventsPerSlice), (next) => {
    projection = applyEntries(projection, next).after;
  });
  return projection;
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
