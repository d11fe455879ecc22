import type { BoothHolder, Desk, LaneDesk, OpenTicket } from '../contract/desk.js';
import { boothsOf, otherHolder, type Standing } from './booth-choices.js';

export type InService = Extract<OpenTicket, { status: 'in-service' }>;

/** A booth as staff see it: who sits in it, and whose it is. */
export type Room = {
  booth: string;
  isMine: boolean;
  isOpen: boolean;
  occupant: InService | null;
  holder: BoothHolder | null;
};

/** Whoever a call into this booth would finish: a room serves one ticket, of whichever lane. */
export const occupantsOf = (desk: Desk, booth: string): InService[] =>
  desk.lanes.flatMap(({ inService }) =>
    inService.filter(
      (ticket): ticket is InService => ticket.status === 'in-service' && ticket.booth === booth,
    ),
  );

/** Every booth of the lane, for the question where a tablet stands. */
export const allRooms = (desk: Desk, lane: LaneDesk, standing: Standing, device: string): Room[] =>
  boothsOf(lane).map((booth) => ({
    booth,
    isMine: standing.at === 'booth' && standing.booth === booth,
    isOpen: lane.openBooths.includes(booth),
    occupant: occupantsOf(desk, booth)[0] ?? null,
    holder: otherHolder(desk, booth, device),
  }));

/** Those in use: open, occupied or one's own. */
export const roomsInUse = (desk: Desk, lane: LaneDesk, standing: Standing, device: string): Room[] =>
  allRooms(desk, lane, standing, device).filter(
    ({ isMine, isOpen, occupant }) => isMine || isOpen || occupant !== null,
  );
