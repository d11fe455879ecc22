import type { Freshness, ShownFreshness } from '../client/freshness.js';
import type { Board } from '../contract/board.js';
import { type ClinicSaying, sayClinic } from '../saying/clinic-saying.js';
import type { LaneSaying } from '../saying/lane-saying.js';
import { heldSayingOf } from './held-message.js';
import type { ScreenMoment } from './screen-moment.js';

export type ScreenView =
  /** Still being set up, without a single lane. */
  | { state: 'connecting' }
  /** `held`: what is so by its hours all the same. */
  | { state: 'stopped'; board: Board; held: LaneSaying | null }
  /** Nothing but a message: nobody is served, and nobody waits. */
  | { state: 'resting'; board: Board; said: ClinicSaying }
  | { state: 'rows'; board: Board; said: ClinicSaying; freshness: ShownFreshness };

/** What a lobby screen shows of a board that was heard so long ago. Never an outdated number as live. */
export function viewOfBoard(board: Board, freshness: Freshness, moment: ScreenMoment): ScreenView {
  const said = sayClinic(board, { ...moment, freshness });
  if (!said) return { state: 'connecting' };
  if (said.lanes.every(({ saying }) => isResting(saying))) return { state: 'resting', board, said };
  return freshness === 'expired'
    ? { state: 'stopped', board, held: heldSayingOf(said, moment) }
    : { state: 'rows', board, said, freshness };
}

const isResting = ({ state, waiting }: LaneSaying): boolean =>
  state === 'closed' || state === 'day-off' || (state === 'not-yet' && waiting === 0);
