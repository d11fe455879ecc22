import { type Command } from '@hannun/shared/contract';
import {
  type ClinicDay,
  type Decision,
  type DecisionContext,
  decide,
  decisionTime,
  findTicket,
} from '@hannun/shared/queue';
import { DomainError } from '../core/domain-error.js';
import { newTicketToken } from './command-hash.js';
import { clampTimestamp } from './event-time.js';
import type { WaitForecast } from './wait-forecast.js';

export type CommandInput = { device: string; command: Command; nowMs: number };

export class CommandDecider {
  constructor(
    private readonly waitForecast: WaitForecast,
    private readonly timeZone: string,
  ) {}

  decide(state: ClinicDay, { device, command, nowMs }: CommandInput): Decision {
    const isCarriedOver = state.carriedOver !== null;
    const at = clampTimestamp(command.at, { nowMs, timeZone: this.timeZone, isCarriedOver });
    if (at === null) return { ok: false, error: tooOldError(command.at).rejection };
    return this.withForecast(
      command,
      state,
      decide(state, withUtcTimes({ ...command, at }), new CommandContext(device, decisionTime(state, at))),
    );
  }

  private withForecast(command: Command, state: ClinicDay, decision: Decision): Decision {
    if (!decision.ok || !('forecast' in decision.result)) return decision;
    if (command.type !== 'check-in' && command.type !== 'send') return decision;
    const { clinicId, lane } = command;
    const priority =
      command.type === 'check-in' ? command.priority : findTicket(state, command.ticket)?.ticket.priority;
    const forecast = this.waitForecast.forecastForJoiner(clinicId, lane, priority ?? false);
    return { ...decision, result: { ...decision.result, forecast } };
  }
}

/** Most commands issue no ticket, so the token is made only when a rule asks for it. */
class CommandContext implements DecisionContext {
  constructor(
    readonly device: string,
    readonly nowIso: string,
  ) {}

  get token(): string {
    return newTicketToken();
  }
}

/** Rules compare times as text, so all of them must be in UTC. */
const withUtcTimes = (command: Command): Command =>
  command.type === 'pause' && command.until
    ? { ...command, until: new Date(command.until).toISOString() }
    : command;

const tooOldError = (at: string): DomainError =>
  new DomainError(
    'too-old',
    `The tap at ${at} belongs to another day. Recount the line and enter the count as a correction.`,
  );
