import { type ClinicDay, decide, decisionTime } from '@hannun/shared/queue';
import { type CommandCursors, findAckedCursors } from './command-cursors.js';
import type { Replay } from './log-replay.js';
import {
  compareCursors,
  type Observations,
  type SentCommand,
  type Violation,
  violation,
} from './observations.js';

/** Rejections that follow from the state of the queue; others have causes outside of it. */
const stateDependentCodes = new Set<string>([
  'unknown-ticket',
  'intake-closed',
  'clinic-closed',
  'nobody-waiting',
  'already-done',
]);

/** I4: a rejection was true at some moment since the tap. */
export function findFalseRejections(
  observations: Observations,
  written: CommandCursors,
  replays: readonly Replay[],
): Violation[] {
  const steps = replays.flatMap((each) => each.steps);
  const sentById = new Map(observations.sent.map((each) => [each.command.id, each]));
  const acked = findAckedCursors(observations, written);
  return [...Map.groupBy(observations.answered, ({ commandId }) => commandId)].flatMap(([id, answers]) => {
    const rejected = answers.find(({ ack }) => !ack.ok && stateDependentCodes.has(ack.error.code));
    const tap = sentById.get(id);
    if (!rejected || rejected.ack.ok || !tap) return [];
    const { code } = rejected.ack.error;
    // Once an ack has arrived, no answer may contradict it.
    const since = acked.get(tap.command.clinicId)?.findLast(({ at }) => at < tap.at)?.cursor;
    const wasTrue = steps.some(
      ({ cursor, state }) =>
        cursor.clinicId === tap.command.clinicId &&
        (!since || compareCursors(cursor, since) >= 0) &&
        rejectionCodes(state, tap).includes(code),
    );
    const detail = `${tap.command.type} ${id} was rejected as "${code}", which was no longer true`;
    return wasTrue ? [] : [violation('I4', detail)];
  });
}

/** At the real time of the tap and at the one its tablet told, because a tablet's clock may be wrong. */
const rejectionCodes = (state: ClinicDay, { at, command }: SentCommand): (string | null)[] =>
  [new Date(at).toISOString(), command.at].map((time) => {
    const context = { device: 'tablet', nowIso: decisionTime(state, time), token: 'token' };
    const decision = decide(state, { ...command, at: time }, context);
    return decision.ok ? null : decision.error.code;
  });
