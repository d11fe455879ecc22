import { askForUnheardTicket, bothCheckIn, endTwice } from '../faults/meetings.js';
import type { Mutant } from './mutant.js';

const script = 'server/src/log/append-n.lua';
const clinicLog = 'server/dist/log/clinic-log.js';
const clinicDesk = 'server/dist/desk/clinic-desk.js';
const asked = 'server/dist/desk/asked.js';
const calling = 'node_modules/@hannun/shared/dist/queue/rules/calling.js';

/** Mutants of what is written and answered. */
export const brokenLog: readonly Mutant[] = [
  {
    name: 'does not recognise repeated commands',
    caughtBy: ['I2'],
    edits: [{ file: script, from: "if seen then return { 'seen', seen } end", to: '' }],
  },
  {
    name: 'remembers commands for 20 ms only',
    caughtBy: ['I2'],
    edits: [{ file: clinicLog, from: 'answerLife = 72 * 60 * 60 * 1000', to: 'answerLife = 20' }],
  },
  {
    name: 'acks before the tap is on disk',
    caughtBy: ['I1'],
    edits: [
      {
        file: clinicDesk,
        from: 'const outcomes = await follower.append(draft);',
        to: "const outcomes = decided.map(() => ({ outcome: 'appended' })); follower.append(draft).catch(() => undefined);",
      },
    ],
    faults: [{ kind: 'kill-redis', at: 600, lasts: 300 }],
  },
  {
    name: 'runs on a Redis without persistence',
    caughtBy: ['I1'],
    redis: ['--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
    env: { ALLOW_FORGETFUL_REDIS: '1' },
    faults: [{ kind: 'kill-redis', at: 800, lasts: 100 }],
  },
  {
    name: 'appends without checking the expected version',
    caughtBy: ['I1', 'I4'],
    edits: [{ file: script, from: 'local stands = version == ARGV[1]', to: 'local stands = true' }],
    meeting: bothCheckIn,
  },
  {
    name: 'rejects on an outdated state',
    caughtBy: ['I4'],
    edits: [
      {
        file: script,
        from: 'if not stands then',
        to: 'if not stands and #command.entries > 0 then',
      },
    ],
    meeting: askForUnheardTicket,
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
    edits: [{ file: asked, from: 'kept.hash === hash ?', to: 'kept ?' }],
  },
  {
    name: 'does not update the live counts',
    caughtBy: ['I3'],
    edits: [{ file: clinicLog, from: 'live && entries.length > 0 ?', to: 'live && version < 9 ?' }],
  },
  {
    name: 'checks a ticket out twice',
    caughtBy: ['I4'],
    edits: [
      {
        file: calling,
        from: "=> ticket.status === 'waiting' || ticket.status === 'in-service'\n    ? accept",
        to: "=> ticket.status !== 'gone'\n    ? accept",
      },
    ],
    meeting: endTwice,
  },
];
