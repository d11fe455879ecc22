import { boardOf, type PastMinute } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { District } from '../district/district.js';
import { dayOf } from '../district/zone.js';
import { completedBy } from '../forecast/completed-board.js';
import { DayForecaster, type Memories } from '../forecast/day-forecaster.js';
import { inOrder } from '../forecast/event-order.js';
import { ForecastStore } from '../forecast/forecast-store.js';
import { inTurns, portionsOf } from '../in-turns.js';
import { ClinicLog } from '../log/clinic-log.js';
import { ContactBook } from '../log/contact-book.js';
import type { Recorded } from '../log/log-entry.js';
import { silencePatience } from '../log/silences.js';
import { type ClinicProjection, folded, unread } from '../projection/clinic-projection.js';
import { Refusal, unknownClinic } from '../refusal.js';
import { TimeZone } from '../time-zone.js';

/** So many events are fed in one go. */
const portion = 20;

/** Boards of past moments, made from the log the way they were made then. */
@Injectable()
export class PastBoards {
  constructor(
    private readonly district: District,
    private readonly log: ClinicLog,
    private readonly contacts: ContactBook,
    private readonly remembered: ForecastStore,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
  ) {}

  /** What phones and lobby screens showed of the clinic at `at` (milliseconds). Throws `Refusal`. */
  async at(clinicId: string, at: number): Promise<PastMinute> {
    if (!this.district.clinic(clinicId)) throw unknownClinic(clinicId);
    if (at > this.clock.milliseconds()) throw notYet();
    const day = dayOf(at, this.zone.name);
    const now = new Date(at).toISOString();
    const recorded = recordedBy(await this.log.read(clinicId, day, 1), now);
    if (recorded.length === 0) return { at: now, board: null, forecastsKnown: false, lastEntry: null };
    const { state, version } = await projectionOf(day, recorded);
    const contactAt = await this.contactBy(clinicId, at);
    const memories = await this.remembered.beginning(clinicId, day);
    const board = boardOf(state, { version, now, contactAt });
    return {
      at: now,
      board: memories ? completedBy(await forecasterOf(recorded, memories), board) : board,
      forecastsKnown: memories !== null,
      lastEntry: lastOf(recorded),
    };
  }

  /** When a tablet had last been heard by then. Heard every few seconds, it was heard just before. */
  private async contactBy(clinicId: string, at: number): Promise<string | null> {
    const [silence] = await this.contacts.silences.between(clinicId, at, at);
    if (silence) return silence.from;
    const last = this.contacts.of(clinicId);
    const isSilentStill = last !== null && at - Date.parse(last) > silencePatience;
    return isSilentStill || last === null ? last : new Date(at).toISOString();
  }
}

async function projectionOf(day: string, recorded: readonly Recorded[]): Promise<ClinicProjection> {
  let projection = unread(day);
  await inTurns(portionsOf(recorded, portion), (next) => {
    projection = folded(projection, next);
  });
  return projection;
}

/** The forecasters as they stood. */
async function forecasterOf(recorded: readonly Recorded[], memories: Memories): Promise<DayForecaster> {
  const forecaster = new DayForecaster(memories, true);
  const events = inOrder(recorded.flatMap(({ entry }) => entry?.event ?? []));
  await inTurns(portionsOf(events, portion), (next) => forecaster.feed(next));
  return forecaster;
}

/** The log up to the last version that had been written by then. */
function recordedBy(recorded: readonly Recorded[], now: string): Recorded[] {
  const last = recorded.findLast(({ entry }) => entry !== null && entry.recordedAt <= now);
  return last ? recorded.filter(({ version }) => version <= last.version) : [];
}

function lastOf(recorded: readonly Recorded[]): PastMinute['lastEntry'] {
  const last = recorded.findLast(({ entry }) => entry !== null)?.entry;
  return last ? { at: last.event.at, type: last.event.type, by: last.by } : null;
}

const notYet = (): Refusal =>
  new Refusal('invalid', 'That moment has not come yet. Choose one that has passed.');
