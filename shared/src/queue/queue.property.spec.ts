import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import { boardOf } from './board.js';
import { decide } from './decide.js';
import type { QueueEvent } from './events.js';
import { evolve } from './evolve.js';
import { type ClinicDay, unopenedDay } from './state.js';
import { after, dayOpened, given, run, tap, when } from './testing/story.js';

const lane = fc.constantFrom('pcr', 'rapid');
const ticket = fc
  .tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 1, max: 12 }))
  .map(([code, number]) => `${code}0${String(number).padStart(2, '0')}`);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ lane, party: fc.integer({ min: 1, max: 20 }) })
      .map((body) => tap({ type: 'check-in', ...body })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ lane, booth: fc.constantFrom('1', '2') })
      .map((body) => tap({ type: 'call', ...body })),
  },
  fc.record({ lane, booth: fc.constant('1'), ticket }).map((body) => tap({ type: 'call', ...body })),
  fc.record({ lane }).map((body) => tap({ type: 'check-out', ...body })),
  fc.record({ ticket }).map((body) => tap({ type: 'check-out', ...body })),
);
const commands = fc.array(command, { maxLength: 60 });

/** The log these commands leave behind. */
function logOf(all: readonly Command[]): QueueEvent[] {
  const log: QueueEvent[] = [dayOpened];
  let state = given();
  for (const each of all) {
    const decision = when(state, each);
    if (decision.ok) log.push(...decision.events);
    state = after(state, decision);
  }
  return log;
}

/** People waiting, counted from the log alone and by other means than the rules use. */
function recount(log: readonly QueueEvent[]): number {
  const people = new Map<string, number>();
  for (const event of log) {
    if (event.type === 'checked-in') people.set(`${event.lane} ${event.number}`, event.party);
    if (event.type === 'called' || event.type === 'checked-out')
      people.delete(`${event.lane} ${event.number}`);
  }
  return [...people.values()].reduce((sum, party) => sum + party, 0);
}

const waiting = (state: ClinicDay) =>
  boardOf(state, { version: 1, now: dayOpened.at, contactAt: null }).waiting;

/** Two tablets that each decide on what they last saw; a stale append is refused and decided again. */
function interleave(tablets: [Command[], Command[]], schedule: readonly boolean[]) {
  const committed: Command[] = [];
  const seen: [ClinicDay, ClinicDay] = [given(), given()];
  const seenVersion: [number, number] = [0, 0];
  let head = given();
  let version = 0;
  const pending: [Command[], Command[]] = [[...tablets[0]], [...tablets[1]]];
  const step = (who: 0 | 1) => {
    const next = pending[who][0];
    if (!next) return;
    if (seenVersion[who] !== version) {
      seen[who] = head;
      seenVersion[who] = version;
      return;
    }
    pending[who].shift();
    const decision = decide(seen[who], next, { now: next.at, token: 'token' });
    committed.push(next);
    if (!decision.ok) return;
    head = decision.events.reduce(evolve, head);
    version += 1;
  };
  for (const first of schedule) step(first ? 0 : 1);
  while (pending[0].length + pending[1].length > 0) {
    step(0);
    step(1);
  }
  return { head, committed };
}

describe('the line, whatever staff tap', () => {
  it('counts exactly the people checked in and not yet called, gone or finished', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const counted = waiting(run(given(), all));
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBe(recount(logOf(all)));
      }),
    );
  });

  it('comes back the same when its log is replayed', () => {
    fc.assert(
      fc.property(commands, (all) => {
        expect(logOf(all).reduce(evolve, unopenedDay)).toEqual(run(given(), all));
      }),
    );
  });

  it('calls nobody twice', () => {
    fc.assert(
      fc.property(commands, (all) => {
        const calls = logOf(all).flatMap((event) =>
          event.type === 'called' ? [`${event.lane} ${event.number}`] : [],
        );
        expect(new Set(calls).size).toBe(calls.length);
      }),
    );
  });

  it('ends, with two tablets interleaved, as some serial order of their commands would', () => {
    fc.assert(
      fc.property(
        commands,
        commands,
        fc.array(fc.boolean(), { maxLength: 200 }),
        (first, second, schedule) => {
          const { head, committed } = interleave([first, second], schedule);
          expect(head).toEqual(run(given(), committed));
          expect(committed.filter((each) => first.includes(each))).toEqual(first);
          expect(committed.filter((each) => second.includes(each))).toEqual(second);
        },
      ),
    );
  });
});
