import { callQuestion, type Standing } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { Tap } from '../tablet/tablet.js';

type TapContext = {
  desk: Desk;
  device: string;
  /** Where the tablet stands in the lane. */
  standingIn: (lane: string) => Standing;
  nowIso: string;
};

/** What is asked before a tap; `null`: nothing, it runs at once. */
export function questionBefore(
  tap: Tap,
  { desk, device, standingIn, nowIso }: TapContext,
): OpenDialog | null {
  if (tap.type === 'call')
    return callQuestion(desk, { booth: tap.booth, device, nowIso }) && { dialog: 'call', tap };
  if (tap.type !== 'open-booths') return null;
  const standing = standingIn(tap.lane);
  const wasOpen = (booth: string) =>
    desk.lanes.some(({ lane, openBooths }) => lane === tap.lane && openBooths.includes(booth));
  return standing.at === 'booth' && wasOpen(standing.booth) && !tap.booths.includes(standing.booth)
    ? { dialog: 'close-own-booth', tap }
    : null;
}
