import { playTones } from './play-tones.js';

/** One pulse for success, three for failure. */
const vibrationPatternsMs = { success: [30], failure: [90, 70, 90, 70, 90] };

export type Outcome = keyof typeof vibrationPatternsMs;

export function giveFeedback(outcome: Outcome, enabled: boolean): void {
  if (!enabled) return;
  navigator.vibrate?.(vibrationPatternsMs[outcome]);
  playTones(outcome);
}
