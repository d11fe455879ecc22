import { playTones } from './play-tones.js';

/** One pulse for success, three for failure. */
const vibrationPatternsMs = { success: [30], failure: [90, 70, 90, 70, 90] };

export type FeedbackKind = keyof typeof vibrationPatternsMs;

export function giveFeedback(kind: FeedbackKind, enabled: boolean): void {
  if (!enabled) return;
  navigator.vibrate?.(vibrationPatternsMs[kind]);
  playTones(kind);
}
