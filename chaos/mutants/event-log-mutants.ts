import { randomUUID } from 'node:crypto';
import type { CommandAppend } from '../../server/src/event-log/log-appender.js';
import { checkOutTwice, checkOutUnknownTicket, concurrentCheckIns } from '../faults/interleavings.js';
import type { Mutant } from './mutant.js';
import { overrideMethod, type ServerModules } from './server-modules.js';

/** Changes every command before it is appended. */
const appending =
  (change: (command: CommandAppend, expectedVersion: number) => CommandAppend) =>
  ({ logAppender: { LogAppender } }: ServerModules) =>
    overrideMethod(LogAppender, 'append', (append) => (request) => {
      const commands = request.commands.map((command) => change(command, request.expectedVersion));
      return append({ ...request, commands });
    });

const underAnotherId = (command: CommandAppend): CommandAppend => ({
  ...command,
  ack: command.ack && { ...command.ack, commandId: randomUUID() },
});

export const eventLogMutants: readonly Mutant[] = [
  {
    name: 'does not recognise repeated commands',
    caughtBy: ['I2'],
    change: appending(underAnotherId),
  },
  {
    name: 'remembers commands for 20 ms only',
    caughtBy: ['I2'],
    change(server) {
      const appendedAt = new Map<string, number>();
      appending((command) => {
        const id = command.ack?.commandId ?? '';
        const at = appendedAt.get(id) ?? performance.now();
        appendedAt.set(id, at);
        return performance.now() - at > 20 ? underAnotherId(command) : command;
      })(server);
    },
  },
  {
    name: 'acks before the tap is on disk',
    caughtBy: ['I1'],
    change({ writer: { ClinicDayWriter } }) {
      const taps = new WeakSet<object>();
      overrideMethod(ClinicDayWriter, 'beginWork', (beginWork) => () => {
        const work = beginWork();
        taps.add(work);
        return work;
      });
      overrideMethod(ClinicDayWriter, 'append', (append) => async (work) => {
        const appended = append(work);
        if (!taps.has(work)) return appended;
        appended.catch(() => undefined);
        const { outcomes } = work.asConflicts;
        return { outcomes: outcomes.map(() => ({ outcome: 'appended' })), step: null };
      });
    },
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
    change: ({ logAppender: { LogAppender } }) =>
      overrideMethod(LogAppender, 'append', (append) => async (request) => {
        for (let { expectedVersion } = request; ; expectedVersion += 1) {
          const outcomes = await append({ ...request, expectedVersion });
          if (outcomes[0]?.outcome !== 'conflict') return outcomes;
        }
      }),
    interleaving: concurrentCheckIns,
  },
  {
    name: 'rejects on an outdated state',
    caughtBy: ['I4'],
    change: ({ logAppender: { LogAppender } }) =>
      overrideMethod(LogAppender, 'append', (append) => async (request) => {
        const outcomes = await append(request);
        return outcomes.map((each, index) =>
          each.outcome === 'conflict' && request.commands[index]?.entries.length === 0
            ? { outcome: 'appended' }
            : each,
        );
      }),
    interleaving: checkOutUnknownTicket,
  },
  {
    name: 'accepts a gap in the sequence',
    caughtBy: ['I5'],
    change: appending((command) => ({
      ...command,
      ack: command.ack && { ...command.ack, sequenceNumber: null },
    })),
  },
  {
    name: 'accepts a reused id with other content',
    caughtBy: ['I2'],
    change: ({ commandBatcher: { CommandBatcher } }) =>
      overrideMethod(
        CommandBatcher,
        'enqueue',
        (enqueue) => (received) => enqueue({ ...received, hash: 'the same' }),
      ),
  },
  {
    name: 'does not update the live counts',
    caughtBy: ['I3'],
    change: appending((command, expectedVersion) =>
      expectedVersion < 8 ? command : { ...command, liveState: null },
    ),
  },
  {
    name: 'checks a ticket out twice',
    caughtBy: ['I4'],
    change: ({ commandDecider: { CommandDecider } }) =>
      overrideMethod(CommandDecider, 'decide', (decide) => (state, input) => {
        const decision = decide(state, input);
        const [lane] = state.lanes;
        const { command, nowMs } = input;
        const isSecond = !decision.ok && decision.error.code === 'already-done';
        if (!isSecond || !lane || command.type !== 'check-out' || !command.ticket) return decision;
        const number = Number(command.ticket.slice(lane.code.length));
        const at = new Date(nowMs).toISOString();
        return {
          ok: true,
          events: [{ type: 'checked-out', at, lane: lane.lane, number, cause: 'tap' }],
          result: { ticket: command.ticket },
        };
      }),
    interleaving: checkOutTwice,
  },
];
