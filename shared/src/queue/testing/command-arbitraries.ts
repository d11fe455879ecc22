import fc from 'fast-check';
import type { Command } from '../../contract/command.js';
import { callAnswers, staffLeaveReasons } from '../../contract/value-lists.js';
import { makeCommand } from './scenario.js';

const lane = fc.constantFrom('pcr', 'rapid');
const booth = fc.constantFrom('1', '2', '3');
const number = fc.integer({ min: 1, max: 15 });
const ticket = fc
  .tuple(fc.constantFrom('A', 'B'), number)
  .map(([code, digits]) => `${code}${String(digits).padStart(3, '0')}`);
const clinicWide = fc.constantFrom(
  makeCommand({ type: 'pause', reason: 'disinfection' }),
  makeCommand({ type: 'resume' }),
  makeCommand({ type: 'close-intake' }),
  makeCommand({ type: 'reopen-intake' }),
  makeCommand({ type: 'notice', text: { ko: '신분증을 준비해 주세요' } }),
  makeCommand({ type: 'notice', text: null }),
);
const party = fc.integer({ min: 1, max: 20 });
const checkIn = fc
  .record({ lane, party, priority: fc.boolean() })
  .map((body) => makeCommand({ type: 'check-in', ...body }));

const body: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: checkIn },
  { weight: 4, arbitrary: fc.record({ lane, booth }).map((rest) => makeCommand({ type: 'call', ...rest })) },
  { weight: 2, arbitrary: fc.record({ lane }).map((rest) => makeCommand({ type: 'check-out', ...rest })) },
  fc.record({ lane, booth, ticket }).map((rest) => makeCommand({ type: 'call', ...rest })),
  fc.record({ ticket }).map((rest) => makeCommand({ type: 'check-out', ...rest })),
  fc.record({ lane, number }).map((rest) => makeCommand({ type: 'tear-off', ...rest })),
  fc.record({ lane, ticket }).map((rest) => makeCommand({ type: 'move', ...rest })),
  { weight: 2, arbitrary: fc.record({ lane, ticket }).map((rest) => makeCommand({ type: 'send', ...rest })) },
  fc
    .record({
      ticket,
      then: fc.oneof(fc.record({ lane }), fc.record({ resultMinutes: fc.integer({ min: 1, max: 180 }) })),
    })
    .map((rest) => makeCommand({ type: 'check-out', ...rest })),
  fc.record({ ticket }).map((rest) => makeCommand({ type: 'recall', ...rest })),
  fc
    .record({ ticket, reason: fc.constantFrom(...staffLeaveReasons) })
    .map((rest) => makeCommand({ type: 'leave', ...rest })),
  fc
    .record({ ticket, places: fc.integer({ min: 1, max: 6 }) })
    .map((rest) => makeCommand({ type: 'postpone', ...rest })),
  fc
    .record({ ticket, answer: fc.constantFrom(...callAnswers) })
    .map((rest) => makeCommand({ type: 'answer-call', ...rest })),
  fc.record({ ticket }).map((rest) => makeCommand({ type: 'reinstate', ...rest })),
  fc.record({ lane, waiting: fc.nat(60) }).map((rest) => makeCommand({ type: 'correct', ...rest })),
  fc
    .record({ lane, booths: fc.subarray(['1', '2', '3']) })
    .map((rest) => makeCommand({ type: 'open-booths', ...rest })),
  fc
    .record({ lane, number: fc.option(fc.integer({ min: 1, max: 30 })) })
    .map((rest) => makeCommand({ type: 'last-number', ...rest })),
  fc.record({ lane }).map((rest) => makeCommand({ type: 'pause', reason: 'lunch', ...rest })),
  fc.record({ lane }).map((rest) => makeCommand({ type: 'resume', ...rest })),
  fc
    .record({ lane, count: fc.integer({ min: 1, max: 5 }) })
    .map((rest) => makeCommand({ type: 'reserve-numbers', ...rest })),
  fc.constant(makeCommand({ type: 'claim-series' })),
  fc
    .record({ lane, number: fc.integer({ min: 1, max: 5 }) })
    .map((rest) => makeCommand({ type: 'check-in', series: 'K', ...rest })),
  fc.nat(20).map((of) => makeCommand({ type: 'undo', commandId: commandId(of) })),
  clinicWide,
);

const commandId = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Sequences of every kind of command, each with its own id and a later time than the one before. */
export const commandSequences: fc.Arbitrary<Command[]> = fc
  .array(body, { maxLength: 80, size: 'max' })
  .map((bodies) => bodies.map((command, index) => ({ ...command, id: commandId(index), at: timeOf(index) })));

const start = Date.parse('2026-11-23T01:00:00.000Z');
const timeOf = (index: number): string => new Date(start + index * 20_000).toISOString();
