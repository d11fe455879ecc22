import fc from 'fast-check';
import type { Command } from '../../contract/command.js';
import { callAnswers } from '../../contract/ticket.js';
import { tap } from './story.js';

const lane = fc.constantFrom('pcr', 'rapid');
const booth = fc.constantFrom('1', '2', '3');
const number = fc.integer({ min: 1, max: 15 });
const ticket = fc
  .tuple(fc.constantFrom('A', 'B'), number)
  .map(([code, digits]) => `${code}${String(digits).padStart(3, '0')}`);
const clinicWide = fc.constantFrom(
  tap({ type: 'pause', reason: 'disinfection' }),
  tap({ type: 'resume' }),
  tap({ type: 'close-intake' }),
  tap({ type: 'reopen-intake' }),
  tap({ type: 'notice', text: { ko: '신분증을 준비해 주세요' } }),
  tap({ type: 'notice', text: null }),
);
const party = fc.integer({ min: 1, max: 20 });
const checkIn = fc
  .record({ lane, party, priority: fc.boolean() })
  .map((body) => tap({ type: 'check-in', ...body }));

const body: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: checkIn },
  { weight: 4, arbitrary: fc.record({ lane, booth }).map((rest) => tap({ type: 'call', ...rest })) },
  { weight: 2, arbitrary: fc.record({ lane }).map((rest) => tap({ type: 'check-out', ...rest })) },
  fc.record({ lane, booth, ticket }).map((rest) => tap({ type: 'call', ...rest })),
  fc.record({ ticket }).map((rest) => tap({ type: 'check-out', ...rest })),
  fc.record({ lane, number }).map((rest) => tap({ type: 'tear-off', ...rest })),
  fc.record({ lane, ticket }).map((rest) => tap({ type: 'move', ...rest })),
  fc.record({ ticket }).map((rest) => tap({ type: 'recall', ...rest })),
  fc
    .record({ ticket, reason: fc.constantFrom('no-show' as const, 'left' as const) })
    .map((rest) => tap({ type: 'leave', ...rest })),
  fc
    .record({ ticket, places: fc.integer({ min: 1, max: 6 }) })
    .map((rest) => tap({ type: 'postpone', ...rest })),
  fc
    .record({ ticket, answer: fc.constantFrom(...callAnswers) })
    .map((rest) => tap({ type: 'answer-call', ...rest })),
  fc.record({ ticket }).map((rest) => tap({ type: 'reinstate', ...rest })),
  fc.record({ lane, waiting: fc.nat(60) }).map((rest) => tap({ type: 'correct', ...rest })),
  fc
    .record({ lane, booths: fc.subarray(['1', '2', '3']) })
    .map((rest) => tap({ type: 'open-booths', ...rest })),
  fc
    .record({ lane, number: fc.option(fc.integer({ min: 1, max: 30 })) })
    .map((rest) => tap({ type: 'last-number', ...rest })),
  fc
    .record({ lane, count: fc.integer({ min: 1, max: 5 }) })
    .map((rest) => tap({ type: 'reserve-numbers', ...rest })),
  fc.nat(20).map((of) => tap({ type: 'undo', commandId: commandId(of) })),
  clinicWide,
);

const commandId = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Sequences of every kind of command, each with its own id and a later time than the one before. */
export const commandSequences: fc.Arbitrary<Command[]> = fc
  .array(body, { maxLength: 80, size: 'max' })
  .map((bodies) => bodies.map((command, index) => ({ ...command, id: commandId(index), at: timeOf(index) })));

const start = Date.parse('2026-11-23T01:00:00.000Z');
const timeOf = (index: number): string => new Date(start + index * 20_000).toISOString();
