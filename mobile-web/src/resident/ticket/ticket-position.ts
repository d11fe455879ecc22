import {
  type Board,
  decodeWaitingNumbers,
  type LaneBoard,
  parseTicketId,
  rangeAtPosition,
} from '@hannun/shared/contract';

/** A ticket's position, found on the public board: the server does not know who looks. */
export type TicketPosition =
  /** `groups`: some tickets stand for several people, so tickets are counted as groups. */
  | { kind: 'waiting'; ahead: number; groups: boolean; range: { low: number; high: number } | null }
  | { kind: 'called'; booth: string; calledAt: string }
  /** Neither waiting nor among the last calls: finished, missed, given up, or called long ago. */
  | { kind: 'elsewhere' }
  /** Higher than any number issued, as far as the board shows. */
  | { kind: 'not-issued' };

export function findLane({ lanes }: Board, ticket: string): LaneBoard | undefined {
  const code = parseTicketId(ticket)?.code;
  return lanes.find((lane) => lane.code === code);
}

export function findPosition(board: Board, ticket: string): TicketPosition {
  const lane = findLane(board, ticket);
  const number = parseTicketId(ticket)?.number;
  if (!lane || number === undefined) return { kind: 'elsewhere' };
  const line = waitingNumbers(lane);
  const ahead = line.indexOf(number);
  if (ahead >= 0) {
    const groups = lane.waiting !== lane.tickets && ahead > 0;
    return { kind: 'waiting', ahead, groups, range: rangeAtPosition(lane.places, ahead) };
  }
  const call = lane.nowServing.find((each) => each.ticket === ticket);
  if (call) return { kind: 'called', booth: call.booth, calledAt: call.calledAt };
  return number > highestIssued(lane, line) ? { kind: 'not-issued' } : { kind: 'elsewhere' };
}

function waitingNumbers({ line }: LaneBoard): number[] {
  try {
    return decodeWaitingNumbers(line);
  } catch {
    // A format from a newer server: the ticket itself is requested instead.
    return [];
  }
}

const highestIssued = ({ nowServing }: LaneBoard, line: readonly number[]): number =>
  Math.max(0, ...line, ...nowServing.map(({ ticket }) => parseTicketId(ticket)?.number ?? 0));
