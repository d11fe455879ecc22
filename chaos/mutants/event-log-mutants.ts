import { checkOutTwice, checkOutUnknownTicket, concurrentCheckIns } from '../faults/interleavings.js';
import type { Mutant } from './mutant.js';

const script = 'server/src/event-log/append-commands-n.lua';
const logAppender = 'server/dist/event-log/log-appender.js';
const commandBatcher = 'server/dist/commands/command-batcher.js';
const commandAcks = 'server/dist/commands/command-acks.js';
const callRules = 'node_modules/@hannun/shared/dist/queue/rules/call.js';

export const eventLogMutants: readonly Mutant[] = [
  {
    name: 'does not recognise repeated commands',
    caughtBy: ['I2'],
    edits: [{ file: script, from: "if firstAck then return { 'duplicate', firstAck } end", to: '' }],
  },
  {
    name: 'remembers commands for 20 ms only',
    caughtBy: ['I2'],
    edits: [{ file: logAppender, from: 'ackTtlMs = 72 * 60 * 60 * 1000', to: 'ackTtlMs = 20' }],
  },
  {
    name: 'acks before the tap is on disk',
    caughtBy: ['I1'],
    edits: [
      {
        file: commandBatcher,
        from: 'const { outcomes } = await writer.append(work);',
        to: "const outcomes = decided.map(() => ({ outcome: 'appended' })); writer.append(work).catch(() => undefined);",
      },
    ],
    faults: [{ kind: 'kill-redis', startMs: 600, durationMs: 300 }],
  },
  {
    name: 'runs on a Redis without persistence',
    caughtBy: ['I1'],
    redis: ['--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
    env: { ALLOW_FORGETFUL_REDIS: '1' },
    faults: [{ kind: 'kill-redis', startMs: 800, durationMs: 100 }],
  },
  {
    name: 'appends without checking the expected version',
    caughtBy: ['I1', 'I4'],
    edits: [
      {
        file: script,
        from: 'local isAtExpectedVersion = version == ARGV[1]',
        to: 'local isAtExpectedVersion = true',
      },
    ],
    interleaving: concurrentCheckIns,
  },
  {
    name: 'rejects on an outdated state',
    caughtBy: ['I4'],
    edits: [
      {
        file: script,
        from: 'if not isAtExpectedVersion then',
        to: 'if not isAtExpectedVersion and #command.entries > 0 then',
      },
    ],
    interleaving: checkOutUnknownTicket,
  },
  {
    name: 'accepts a gap in the sequence',
    caughtBy: ['I5'],
    edits: [
      { file: script, from: 'if before and number ~= 1 and number ~= before + 1 then', to: 'if false then' },
    ],
  },
  {
    name: 'accepts a reused id with other content',
    caughtBy: ['I2'],
    edits: [{ file: commandAcks, from: 'stored.hash === hash ?', to: 'stored ?' }],
  },
  {
    name: 'does not update the live counts',
    caughtBy: ['I3'],
    edits: [{ file: logAppender, from: ' && entries.length > 0 ?', to: ' && version < 9 ?' }],
  },
  {
    name: 'checks a ticket out twice',
    caughtBy: ['I4'],
    edits: [
      {
        file: callRules,
        from: "=> ticket.status === 'waiting' || ticket.status === 'in-service'\n    ? accept",
        to: "=> ticket.status !== 'gone'\n    ? accept",
      },
    ],
    interleaving: checkOutTwice,
  },
];
