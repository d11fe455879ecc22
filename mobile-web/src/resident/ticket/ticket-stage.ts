import type { TicketSaying } from '@hannun/shared/saying';
import type { TicketStage } from '../alert/use-ticket-alarm.js';

/** A ticket counts as near from the threshold its holder chose. */
export function ticketStageOf(saying: TicketSaying, ahead: number): TicketStage {
  if (saying.state === 'called') return 'called';
  if (!('ahead' in saying)) return 'ended';
  return saying.ahead <= ahead ? 'near' : 'far';
}
