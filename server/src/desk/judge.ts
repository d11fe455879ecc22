import { type Circumstances, type ClinicDay, type Command, type Decision, decide } from '@hannun/shared';
import type { Forecasts } from '../forecast/forecasts.service.js';
import { Refusal } from '../refusal.js';
import { freshToken } from './identity.js';
import { believedAt } from './tap-time.js';

/** A command as it reached the server at `now` (milliseconds). */
export type Tapped = { device: string; command: Command; now: number };

/** Decides commands by the rules, and tells whoever checks in how long it will take. */
export class Judge {
  constructor(
    private readonly forecasts: Forecasts,
    private readonly timeZone: string,
  ) {}

  /** The decision on the state as it stands. */
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

/** Most taps issue no slip, so a token is made only when a rule asks for it. */
class AsTapped implements Circumstances {
  constructor(
    readonly device: string,
    readonly now: string,
  ) {}

  get token(): string {
    return freshToken();
  }
}

/** Rules compare times as text, so all of them stand in UTC. */
const inUtc = (command: Command): Command =>
  command.type === 'pause' && command.until
    ? { ...command, until: new Date(command.until).toISOString() }
    : command;

const tooOld = (at: string): Refusal =>
  new Refusal('too-old', `The tap at ${at} belongs to another day. Recount the line and correct it by hand.`);
