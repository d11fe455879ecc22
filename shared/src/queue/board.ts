import type { Board, Desk, LaneBoard, LaneDesk, OpenTicket } from '../contract/board.js';
import { encodeLine } from '../contract/line.js';
import { ticketId } from '../contract/ticket-id.js';
import { type ClinicDay, type LaneDay, peopleOf } from './state.js';
import { statusAt } from './status.js';

/** What a view is stamped with: its place in the log, the moment, and the clinic's last sign of life. */
export type Stamp = { version: number; now: string; contactAt: string | null };

/** The public board of a clinic's day at one version. */
export function boardOf(state: ClinicDay, { version, now, contactAt }: Stamp): Board {
  const lanes = state.lanes.map(laneBoard);
  return {
    clinicId: state.clinicId,
    day: state.day,
    epoch: state.epoch,
    version,
    asOf: now,
    contactAt,
    name: state.name,
    ...statusAt(state, now),
    waiting: lanes.reduce((people, lane) => people + lane.waiting, 0),
    lanes,
  };
}

const laneBoard = (lane: LaneDay): LaneBoard => ({
  lane: lane.lane,
  code: lane.code,
  name: lane.name,
  waiting: peopleOf(lane, lane.line),
  tickets: lane.line.length,
  booths: lane.booths.length,
  level: null,
  nowServing: lane.lastCalls,
  line: encodeLine(lane.line),
  forecast: null,
});

/** The staff's view of a clinic's day at one version. */
export function deskOf(state: ClinicDay, { version, now }: Pick<Stamp, 'version' | 'now'>): Desk {
  return {
    clinicId: state.clinicId,
    day: state.day,
    epoch: state.epoch,
    version,
    asOf: now,
    name: state.name,
    status: statusAt(state, now).status,
    lanes: state.lanes.map(laneDesk),
  };
}

function laneDesk({ lane, code, name, way, booths, ...day }: LaneDay): LaneDesk {
  const open = (numbers: readonly number[]) =>
    numbers.flatMap((number): OpenTicket[] => {
      const ticket = day.tickets[number - 1];
      return ticket && ticket.status !== 'finished' ? [{ ...ticket, ticket: ticketId(code, number) }] : [];
    });
  return {
    lane,
    code,
    name,
    way,
    booths,
    lastNumber: day.tickets.length,
    finished: day.finished,
    line: open(day.line),
    inService: open(day.inService),
  };
}
