import { play } from './sound.js';

/** Vibrations in milliseconds: one touch for success, three for failure. */
const vibrations = { success: [30], failure: [90, 70, 90, 70, 90] };

export type Outcome = keyof typeof vibrations;

/** Lets hand and ear know what became of a tap, where staff want it; the eye is told by the screen. */
export function feel(outcome: Outcome, wanted: boolean): void {
  if (!wanted) return;
  navigator.vibrate?.(vibrations[outcome]);
  play(outcome);
}
