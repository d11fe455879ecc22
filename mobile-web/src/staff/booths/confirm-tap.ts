import { type BoothChoices, callQuestion, standingIn } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import { pauseOfLane } from '../pause/pause-of-lane.js';
import type { Tap } from '../tablet/tablet.js';

type TapContext = {
  desk: Desk;
  device: string;
  choices: BoothChoices;
  /** The key of the pause in which staff want to call all the same. */
  agreedPause: string | null;
  nowIso: string;
};

/** What is asked before a tap; `null`: nothing, it runs at once. */
export function questionBefore(tap: Tap, context: TapContext): OpenDialog | null {
  if (tap.type !== 'call' && tap.type !== 'open-booths') return null;
  const { desk, device, choices, agreedPause, nowIso } = context;
  const lane = desk.lanes.find((each) => each.lane === tap.lane);
  if (!lane) return null;
  if (tap.type === 'call') {
    const pause = pauseOfLane(desk, lane);
    if (pause && pause.key !== agreedPause) return { dialog: 'call-in-pause', tap };
    return callQuestion(desk, { booth: tap.booth, device, nowIso }) && { dialog: 'call', tap };
  }
  const standing = standingIn(choices, lane);
  return standing.at === 'booth' &&
    lane.openBooths.includes(standing.booth) &&
    !tap.booths.includes(standing.booth)
    ? { dialog: 'close-own-booth', tap }
    : null;
}
