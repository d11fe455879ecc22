import { play } from './sound.js';

/** One pulse for success, three for failure. */
const vibrations = { success: [30], failure: [90, 70, 90, 70, 90] };

export type Outcome = keyof typeof vibrations;

export function feel(outcome: Outcome, wanted: boolean): void {
  if (!wanted) return;
  navigator.vibrate?.(vibrations[outcome]);
  play(outcome);
}
