import { type ClinicDay, decide } from '@hannun/shared/queue';
import type { CommandPositions } from './command-positions.js';
import {
  comparePositions,
  type History,
  type LogPosition,
  type SentCommand,
  type Violation,
  violation,
} from './history.js';
import type { Replay } from './log-replay.js';

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
  history: History,
  written: CommandPositions,
  replays: readonly Replay[],
): Violation[] {
  const steps = replays.flatMap((each) => each.steps);
  const sentById = new Map(history.sent.map((each) => [each.command.id, each]));
  const settled = acceptedPositions(history, written);
  return [...Map.groupBy(history.answered, ({ commandId }) => commandId)].flatMap(([id, answers]) => {
    const rejected = answers.find(({ ack }) => !ack.ok && stateDependentCodes.has(ack.error.code));
    const tap = sentById.get(id);
    if (!rejected || rejected.ack.ok || !tap) return [];
    const { code } = rejected.ack.error;
    const since = newestAcceptedBefore(settled, tap);
    const wasTrue = steps.some(
      ({ position, state }) =>
        position.clinicId === tap.command.clinicId &&
        (!since || comparePositions(position, since) >= 0) &&
        rejectionCode(state, tap) === code,
    );
    const detail = `${tap.command.type} ${id} was rejected as "${code}", which was no longer true`;
    return wasTrue ? [] : [violation('I4', detail)];
  });
}

type AcceptedPosition = { at: number; position: LogPosition };

/**
 * The position of each accepted command, and when its ack had arrived: from then on no answer may contradict
 * it.
 */
function acceptedPositions({ answered }: History, written: CommandPositions): AcceptedPosition[] {
  return answered.flatMap(({ at, commandId, ack }) => {
    const position = ack.ok ? written.get(commandId)?.at(-1) : undefined;
    return position ? [{ at, position }] : [];
  });
}

const newestAcceptedBefore = (
  accepted: readonly AcceptedPosition[],
  { at, command }: SentCommand,
): LogPosition | undefined =>
  accepted
    .filter((each) => each.at < at && each.position.clinicId === command.clinicId)
    .map(({ position }) => position)
    .reduce<LogPosition | undefined>(
      (newest, position) => (newest && comparePositions(newest, position) > 0 ? newest : position),
      undefined,
    );

/** Judged by the real time of the tap, because a tablet's clock may be wrong. */
function rejectionCode(state: ClinicDay, { at, command }: SentCommand): string | null {
  const now = new Date(at).toISOString();
  const decision = decide(state, { ...command, at: now }, { device: 'tablet', now, token: 'token' });
  return decision.ok ? null : decision.error.code;
}
