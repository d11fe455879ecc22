import type { WaitRange } from '../contract/board.js';

export type DisplayedWait =
  | { kind: 'none' }
  | { kind: 'within'; minutes: number }
  | { kind: 'between'; low: number; high: number }
  | { kind: 'more-than'; minutes: number };

/** DESIGN §4 (FORECAST §5 would allow 2 minutes for short waits). */
const minStepMinutes = 5;
const maxMinutes = 120;

const stepMinutesFor = (high: number): number => (high <= 60 ? minStepMinutes : high <= 120 ? 10 : 15);

/** Rounds seconds outwards to minutes, so that rounding never narrows the range. */
export function toDisplayedWait({ low, high }: WaitRange, waiting: number): DisplayedWait {
  if (waiting === 0 && low === 0 && high <= minStepMinutes * 60) return { kind: 'none' };
  const minutes = high / 60;
  if (minutes <= minStepMinutes) return { kind: 'within', minutes: minStepMinutes };
  const step = stepMinutesFor(minutes);
  const shown = { low: Math.floor(low / 60 / step) * step, high: Math.ceil(minutes / step) * step };
  return shown.low >= maxMinutes ? { kind: 'more-than', minutes: maxMinutes } : { kind: 'between', ...shown };
}

export function toDisplayedMinimum(low: number): DisplayedWait | null {
  const minutes = Math.min(maxMinutes, low / 60);
  const rounded = Math.floor(minutes / stepMinutesFor(minutes)) * stepMinutesFor(minutes);
  return rounded > 0 ? { kind: 'more-than', minutes: rounded } : null;
}

export function covers(shown: DisplayedWait, wait: number): boolean {
  switch (shown.kind) {
    case 'none':
      return wait < 60;
    case 'within':
      return wait <= shown.minutes * 60;
    case 'more-than':
      return wait >= shown.minutes * 60;
    case 'between':
      return wait >= shown.low * 60 && wait <= shown.high * 60;
  }
}

export type HeldWait = { shown: DisplayedWait; since: number };

const holdSeconds = 120;

/** Avoids flicker: replaced when an end moves by more than one step, or after `holdSeconds`. */
export function stabilizeWait(standing: HeldWait | null, next: DisplayedWait, now: number): HeldWait {
  if (!standing || now - standing.since >= holdSeconds || jumps(standing.shown, next)) {
    return { shown: next, since: standing && same(standing.shown, next) ? standing.since : now };
  }
  return standing;
}

const same = (a: DisplayedWait, b: DisplayedWait): boolean => distance(a, b) === 0 && a.kind === b.kind;
const jumps = (a: DisplayedWait, b: DisplayedWait): boolean => distance(a, b) > minStepMinutes;

function distance(a: DisplayedWait, b: DisplayedWait): number {
  const [first, second] = [boundsOf(a), boundsOf(b)];
  return Math.max(Math.abs(first.low - second.low), Math.abs(first.high - second.high));
}

function boundsOf(shown: DisplayedWait): { low: number; high: number } {
  switch (shown.kind) {
    case 'none':
      return { low: 0, high: 0 };
    case 'within':
      return { low: 0, high: shown.minutes };
    case 'more-than':
      return { low: shown.minutes, high: 2 * shown.minutes };
    case 'between':
      return shown;
  }
}
