import { type Board, decodeLine, type LaneBoard, parseTicketId, rangeAtPlace } from '@hannun/shared';

/** Where a ticket stands as the one shared board tells it; the server does not know who looks. */
export type Place =
  /** `groups`: tickets ahead and people ahead are not the same, so tickets are counted as groups. */
  | { kind: 'waiting'; ahead: number; groups: boolean; range: { low: number; high: number } | null }
  | { kind: 'called'; booth: string; calledAt: string }
  /** Neither waiting nor among the last calls: finished, missed, given up, or called long ago. */
  | { kind: 'elsewhere' }
  /** A number past all that were given out, as far as the board tells. */
  | { kind: 'not-issued' };

/** The lane a ticket's letter belongs to. */
export function laneOfTicket({ lanes }: Board, ticket: string): LaneBoard | undefined {
  const code = parseTicketId(ticket)?.code;
  return lanes.find((lane) => lane.code === code);
}

/** Finds a ticket such as `A027` on its clinic's board. */
export function placeOf(board: Board, ticket: string): Place {
  const lane = laneOfTicket(board, ticket);
  const number = parseTicketId(ticket)?.number;
  if (!lane || number === undefined) return { kind: 'elsewhere' };
  const line = lineOf(lane);
  const ahead = line.indexOf(number);
  if (ahead >= 0) {
    const groups = lane.waiting !== lane.tickets && ahead > 0;
    return { kind: 'waiting', ahead, groups, range: rangeAtPlace(lane.places, ahead) };
  }
  const call = lane.nowServing.find((each) => each.ticket === ticket);
  if (call) return { kind: 'called', booth: call.booth, calledAt: call.calledAt };
  return number > lastSeen(lane, line) ? { kind: 'not-issued' } : { kind: 'elsewhere' };
}

function lineOf({ line }: LaneBoard): number[] {
  try {
    return decodeLine(line);
  } catch {
    // A line this page cannot read comes from a newer server: the ticket itself is asked for instead.
    return [];
  }
}

const lastSeen = ({ nowServing }: LaneBoard, line: readonly number[]): number =>
  Math.max(0, ...line, ...nowServing.map(({ ticket }) => parseTicketId(ticket)?.number ?? 0));
