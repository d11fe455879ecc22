import { type ClinicDay, type Command, type Decision, type DecisionContext, decide } from '@hannun/shared';
import { DomainError } from '../core/domain-error.js';
import type { Forecasts } from '../forecast/forecasts.service.js';
import { freshToken } from './identity.js';
import { believedAt } from './tap-time.js';

export type Tapped = { device: string; command: Command; now: number };

export class Judge {
  constructor(
    private readonly forecasts: Forecasts,
    private readonly timeZone: string,
  ) {}

  judge(state: ClinicDay, { device, command, now }: Tapped): Decision {
    const at = believedAt(command.at, now, this.timeZone);
    if (at === null) return { ok: false, error: tooOld(command.at).rejection };
    return this.foretold(command, decide(state, inUtc({ ...command, at }), new AsTapped(device, at)));
  }

  private foretold(command: Command, decision: Decision): Decision {
    if (command.type !== 'check-in' || !decision.ok || !('forecast' in decision.result)) return decision;
    const { clinicId, lane, priority = false } = command;
    const forecast = this.forecasts.joining(clinicId, lane, priority);
    return { ...decision, result: { ...decision.result, forecast } };
  }
}

/** Most commands issue no ticket, so the token is made only when a rule asks for it. */
class AsTapped implements DecisionContext {
  constructor(
    readonly device: string,
    readonly now: string,
  ) {}

  get token(): string {
    return freshToken();
  }
}

/** Rules compare times as text, so all of them must be in UTC. */
const inUtc = (command: Command): Command =>
  command.type === 'pause' && command.until
    ? { ...command, until: new Date(command.until).toISOString() }
    : command;

const tooOld = (at: string): DomainError =>
  new DomainError(
    'too-old',
    `The tap at ${at} belongs to another day. Recount the line and enter the count as a correction.`,
  );
