import type { Command } from '../../contract/command.js';
import { type Decision, decide } from '../decide.js';
import type { EventOf, QueueEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { type ClinicDay, initialClinicDay } from '../state.js';

/** A day of a clinic with two lanes, open from nine to six with an hour of lunch. */
export const dayOpened: EventOf<'day-opened'> = {
  type: 'day-opened',
  at: '2026-11-23T00:00:00.000Z',
  clinicId: 'wangsimni-plaza',
  day: '2026-11-23',
  epoch: 1,
  name: { ko: '왕십리광장 임시선별검사소', en: 'Wangsimni Plaza' },
  lanes: [
    { lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, way: 'slips', booths: ['1', '2'] },
    { lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid' }, way: 'slips', booths: ['3'] },
  ],
  hours: {
    opensAt: '2026-11-23T00:00:00.000Z',
    closesAt: '2026-11-23T09:00:00.000Z',
    intakeClosesAt: '2026-11-23T08:30:00.000Z',
    breaks: [{ from: '2026-11-23T03:00:00.000Z', until: '2026-11-23T04:00:00.000Z', reason: 'lunch' }],
  },
  noon: '2026-11-23T03:00:00.000Z',
  nextOpensAt: '2026-11-24T00:00:00.000Z',
};

/** A time of that day in Seoul, `HH:MM` or `HH:MM:SS`. */
export const at = (clock: string): string =>
  new Date(`2026-11-23T${clock.padEnd(8, ':00')}+09:00`).toISOString();

/** The state after these events of the opened day. */
export const given = (...events: readonly QueueEvent[]): ClinicDay =>
  [dayOpened, ...events].reduce(evolve, initialClinicDay);

type CommandBody<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'at'> : never;

export function makeCommand<Type extends Command['type']>(
  command: Extract<CommandBody<Command>, { type: Type }>,
  time = at('10:00'),
): Extract<Command, { type: Type }> {
  const id = '00000000-0000-4000-8000-000000000000';
  const whole: unknown = { id, clinicId: dayOpened.clinicId, at: time, ...command };
  return whole as Extract<Command, { type: Type }>;
}

export const when = (state: ClinicDay, command: Command, device = 'tablet-1'): Decision =>
  decide(state, command, { device, nowIso: command.at, token: 'token' });

export const stateAfter = (state: ClinicDay, decision: Decision): ClinicDay =>
  decision.ok ? decision.events.reduce(evolve, state) : state;

/** Rejected commands change nothing. */
export const runCommands = (state: ClinicDay, commands: readonly Command[]): ClinicDay =>
  commands.reduce((current, command) => stateAfter(current, when(current, command)), state);
