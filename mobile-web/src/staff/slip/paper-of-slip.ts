import type { SlipPaper } from '@hannun/shared/contract';
import { slipNotes, slipPaper } from '@hannun/shared/slip';
import { districtTimeZone } from '../ui/district-time-zone.js';
import type { Slip } from './slip.js';
import type { SlipDirectory } from './slip-directory.js';

/** The same in both languages, whichever the staff have chosen for the screen. */
export function paperOfSlip(slip: Slip, directory: SlipDirectory | null, isReprint: boolean): SlipPaper {
  const { ticket, lane, clinic, ahead, isAheadGuessed, url } = slip;
  return slipPaper({
    clinic,
    lane,
    ticket: ticket.ticket,
    party: ticket.party,
    ahead,
    isAheadGuessed,
    checkedInAt: ticket.checkedInAt,
    isSent: ticket.earlier !== undefined,
    timeZone: districtTimeZone(),
    booths: lane.openBooths,
    way: directory?.way,
    telephone: directory?.telephone ?? null,
    url,
    notes: slipNotes(slip.saying, { at: ticket.checkedInAt, timeZone: districtTimeZone() }),
    isReprint,
  });
}
