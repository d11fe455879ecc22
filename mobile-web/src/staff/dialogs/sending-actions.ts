import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared/contract';
import { runsToday } from '@hannun/shared/queue';
import type { TicketAction } from './ticket-action.js';

/** What rapid tests and slower ones take. */
const usualResultMinutes = [15, 30] as const;

/**
 * To each other lane of the day, whether or not it takes newcomers in: who is inside is served. Where whoever was served
 * surely goes on to one of them, that is the main one.
 */
export const sendActions = (open: OpenTicket, lane: LaneDesk, desk: Desk): TicketAction[] => {
  const others = otherLanes(lane, desk);
  const sure = others.find((other) => isServed(open) && (other.lane === lane.next || others.length === 1));
  return others.map((other) => ({
    tap: { type: 'send', ticket: open.ticket, lane: other.lane },
    icon: 'right',
    name: 'moveTo',
    description: 'moveToDescription',
    values: { lane: other.lane },
    kind: other === sure ? 'main' : 'plain',
  }));
};

const isServed = ({ status }: OpenTicket): boolean => status === 'finished' || status === 'awaiting-result';

/** Where there is another lane, people may wait for a result before they go there. */
export const mayAwaitResult = (lane: LaneDesk, desk: Desk): boolean => otherLanes(lane, desk).length > 0;

/** Ends the service with the same tap. */
export const finishAndSendActions = ({ ticket }: OpenTicket, lane: LaneDesk, desk: Desk): TicketAction[] => {
  const others = otherLanes(lane, desk);
  const sent = others.map(
    (other): TicketAction => ({
      tap: { type: 'check-out', ticket, then: { lane: other.lane } },
      icon: 'right',
      name: 'finishAndSend',
      description: 'moveToDescription',
      values: { lane: other.lane },
    }),
  );
  const awaited = usualResultMinutes.map(
    (minutes): TicketAction => ({
      tap: { type: 'check-out', ticket, then: { resultMinutes: minutes } },
      icon: 'clock',
      name: 'finishAndAwait',
      description: 'finishAndAwaitDescription',
      values: { count: String(minutes) },
    }),
  );
  return others.length > 0 ? [...sent, ...awaited] : [];
};

/** The usual next one first. */
function otherLanes({ lane, next }: LaneDesk, { lanes }: Desk): LaneDesk[] {
  const others = lanes.filter((other) => other.lane !== lane && runsToday(other));
  return [...others.filter((other) => other.lane === next), ...others.filter((other) => other.lane !== next)];
}
