import type { CommandType } from '@hannun/shared/contract';
import { playTones, type ToneName } from './play-tones.js';

/** One pulse for success, three for failure. */
const vibrationPatternsMs = { success: [30], failure: [90, 70, 90, 70, 90] };

/** What happens most often sounds like nothing else. */
const tonesOfTaps: Partial<Record<CommandType, ToneName>> = {
  'check-in': 'given',
  'tear-off': 'given',
  call: 'called',
  recall: 'called',
  'check-out': 'finished',
};

/** Tells by sound and vibration that this tap was taken. */
export function confirmTap(type: CommandType, enabled: boolean): void {
  give('success', tonesOfTaps[type] ?? 'success', enabled);
}

/** Tells that a tap was refused, or that something else came of it. */
export function warnOfRefusal(enabled: boolean): void {
  give('failure', 'failure', enabled);
}

function give(pattern: keyof typeof vibrationPatternsMs, tone: ToneName, enabled: boolean): void {
  if (!enabled) return;
  navigator.vibrate?.(vibrationPatternsMs[pattern]);
  playTones(tone);
}
