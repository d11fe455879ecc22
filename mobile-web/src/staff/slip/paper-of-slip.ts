import type { LocalizedText, SlipPaper } from '@hannun/shared/contract';
import { createTranslate } from '@hannun/shared/i18n';
import { slipPaper } from '@hannun/shared/slip';
import { messagesIn } from '../messages.js';
import { districtTimeZone } from '../ui/district-time-zone.js';
import type { Slip } from './slip.js';
import { slipExpectation } from './slip-details.js';
import type { SlipDirectory } from './slip-directory.js';

/** The same in both languages, whichever the staff have chosen for the screen. */
export function paperOfSlip(slip: Slip, directory: SlipDirectory | null, isReprint: boolean): SlipPaper {
  const { ticket, lane, clinic, ahead, url } = slip;
  return slipPaper({
    clinic,
    lane,
    ticket: ticket.ticket,
    party: ticket.party,
    ahead,
    checkedInAt: ticket.checkedInAt,
    timeZone: districtTimeZone(),
    booths: lane.openBooths,
    way: directory?.way,
    telephone: directory?.telephone ?? null,
    url,
    notes: expectationInBoth(slip),
    isReprint,
  });
}

function expectationInBoth(slip: Slip): LocalizedText[] {
  const [korean, english] = (['ko', 'en'] as const).map((language) =>
    slipExpectation(slip, { t: createTranslate(language, messagesIn(language)), language }),
  );
  return (korean ?? []).map((ko, index) => ({ ko, en: english?.[index] ?? ko }));
}
