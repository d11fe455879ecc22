import {
  type Accepted,
  type CallAnswer,
  type Command,
  rangeAtPosition,
  type TicketState,
  type TicketView,
  ticketId,
} from '@hannun/shared/contract';
import { type ClinicDay, residentDeviceId } from '@hannun/shared/queue';
import { Injectable } from '@nestjs/common';
import { BoardsService } from '../boards/boards.service.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { CommandService } from '../commands/command.service.js';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import { ResidentLimits } from '../limits/resident-limits.js';
import type { SlipHolder } from './slip-holder.js';
import { slipIdOf } from './slip-id.js';
import { SlipIndex } from './slip-index.js';
import { stationsOf } from './stations.js';
import { ticketState } from './ticket-state.js';
import type { FoundTicket } from './token-index.js';

export type TicketAction =
  | { type: 'leave' }
  | { type: 'postpone'; places: number }
  | { type: 'answer-call'; answer: CallAnswer };

export type FoundSlip = FoundTicket & { clinicId: string; state: ClinicDay; version: number };

/** Serves holders of a slip: the token is all they need, and all that is known of them. */
@Injectable()
export class TicketsService {
  constructor(
    private readonly district: DistrictService,
    private readonly clinicDays: ClinicDayRegistry,
    private readonly boards: BoardsService,
    private readonly commands: CommandService,
    private readonly clock: Clock,
    private readonly slips: SlipIndex,
    private readonly limits: ResidentLimits,
  ) {}

  /** Throws a `DomainError` if the token is not of today. */
  view(holder: SlipHolder): TicketView {
    return this.viewOf(this.findSlip(holder));
  }

  /** What its holder is told of a slip. */
  viewOf({ clinicId, state, version, lane, ticket }: FoundSlip): TicketView {
    const current = ticketState(lane, ticket);
    return {
      asOf: this.clock.nowIso(),
      clinicId,
      day: state.day,
      epoch: state.epoch,
      version,
      lane: lane.lane,
      ticket: ticketId(lane.code, ticket.number),
      party: ticket.party,
      state: this.addForecast(clinicId, lane.lane, current),
      stations: stationsOf(state, lane, ticket, current.status),
    };
  }

  /** Leaves, postpones or answers a call; repeating a `commandId` changes nothing. Throws a `DomainError`. */
  async execute(holder: SlipHolder, commandId: string, action: TicketAction): Promise<Accepted> {
    const { clinicId, lane, ticket } = this.findSlipForChange(holder);
    const ticketName = ticketId(lane.code, ticket.number);
    const base = { id: commandId, clinicId, at: this.clock.nowIso(), ticket: ticketName };
    const command: Command =
      action.type === 'leave'
        ? { ...base, type: 'leave', reason: 'left', unlessCalled: true }
        : { ...base, ...action };
    const ack = await this.commands.execute(residentDeviceId(slipIdOf(holder.token)), command, action);
    if (!ack.ok) throw new DomainError(ack.error.code, ack.error.message, ack.error.details);
    return ack;
  }

  /** Like `findSlip`, but counts towards the limits on changes. */
  findSlipForChange(holder: SlipHolder): FoundSlip {
    const slip = this.findSlip(holder);
    if (this.limits.allowsChange(slipIdOf(holder.token), holder.block)) return slip;
    throw new DomainError(
      'rate-limited',
      'Too many requests for this ticket. Wait a moment, then try again.',
    );
  }

  /** Throws a `DomainError` if the token is not of today, or after too many wrong tokens from this block. */
  findSlip({ token, block }: SlipHolder): FoundSlip {
    for (const { clinicId } of this.district.config.clinics) {
      const stream = this.clinicDays.get(clinicId);
      // In the moment after midnight the day before still knows its slips.
      if (!stream || stream.version === 0) continue;
      const { state, version } = stream;
      const found = this.slips.find(stream, token);
      if (found && !endedWithItsDay(found)) return { ...found, clinicId, state, version };
    }
    if (!this.limits.allowsWrongToken(block)) throw rateLimitedError();
    throw new DomainError('unknown-ticket', 'This slip is not from today. Ask at the desk for a new one.');
  }

  private addForecast(clinicId: string, lane: string, state: TicketState): TicketState {
    if (state.status !== 'waiting') return state;
    const board = this.boards.get(clinicId)?.board.lanes.find((each) => each.lane === lane);
    const range = rangeAtPosition(board?.places, state.place - 1);
    const likely = range && Math.round((range.low + range.high) / 2);
    return range && likely !== null ? { ...state, forecast: { ...range, likely } } : state;
  }
}

/** Its holder was never called: the desk gives a new slip, as to anybody who comes with one of another day. */
const endedWithItsDay = ({ ticket }: FoundTicket): boolean =>
  ticket.status === 'gone' && ticket.reason === 'unknown';
