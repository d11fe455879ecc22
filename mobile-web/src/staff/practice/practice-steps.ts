import type { Standing } from '@hannun/shared/booths';
import type { LaneDesk } from '@hannun/shared/contract';
import type { Tap } from '../tablet/tablet.js';

export type PracticeStep =
  | 'call'
  | 'no-show'
  | 'late'
  | 'call-again'
  | 'finish'
  | 'undo'
  | 'check-in'
  | 'family'
  | 'roll'
  | 'arrived'
  | 'departed';

/** What is practised: the keys that this tablet will have, and always how to take a tap back. */
export function stepsFor({ way }: Pick<LaneDesk, 'way'>, standing: Standing): readonly PracticeStep[] {
  if (way === 'heads') return ['arrived', 'departed', 'undo'];
  if (standing.at === 'booth') return ['call', 'no-show', 'late', 'call-again', 'finish', 'undo'];
  return way === 'rolls' ? ['roll', 'undo'] : ['check-in', 'family', 'undo'];
}

/** Whether this tap is what the step asks for; any other one may be tried as well. */
export function isStepDone(step: PracticeStep, tap: Tap): boolean {
  switch (step) {
    case 'call':
    case 'call-again':
      return tap.type === 'call';
    case 'no-show':
      return tap.type === 'leave';
    case 'late':
      return tap.type === 'reinstate';
    case 'finish':
    case 'departed':
      return tap.type === 'check-out';
    case 'check-in':
    case 'arrived':
      return tap.type === 'check-in';
    case 'family':
      return tap.type === 'check-in' && (tap.party ?? 1) > 1;
    case 'roll':
      return tap.type === 'tear-off';
    case 'undo':
      return tap.type === 'undo';
  }
}
