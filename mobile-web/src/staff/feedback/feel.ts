import { play } from './sound.js';

/** Vibrations in milliseconds: one touch for success, three for failure. */
const vibrations = { success: [30], failure: [90, 70, 90, 70, 90] };

export type Outcome = keyof typeof vibrations;

/** Lets hand and ear know what became of a tap; the eye is told by the screen. */
export function feel(outcome: Outcome, withSound: boolean): void {
  navigator.vibrate?.(vibrations[outcome]);
  if (withSound) play(outcome);
}
