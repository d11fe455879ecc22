import type { Range } from '../contract/board.js';

/** A wait as people see it, in minutes; the words stand in `i18n`. */
export type ShownWait =
  | { kind: 'none' }
  | { kind: 'within'; minutes: number }
  | { kind: 'between'; low: number; high: number }
  | { kind: 'more-than'; minutes: number };

/** The finest step of a board (DESIGN §4; FORECAST §5 would take 2 minutes for short waits). */
const finestStep = 5;
/** From here on a board only says "more than" (DESIGN §4). */
const longest = 120;

/** Steps grow with the wait, as its uncertainty does (FORECAST §5); all are multiples of the finest. */
const stepFor = (high: number): number => (high <= 60 ? finestStep : high <= 120 ? 10 : 15);

/**
 * Rounds a range (seconds) outwards to what a board shows (minutes), so that rounding never narrows it. With
 * `waiting` people in line and a booth free for the next, there is no wait.
 */
export function shownWait({ low, high }: Range, waiting: number): ShownWait {
  if (waiting === 0 && low === 0 && high <= finestStep * 60) return { kind: 'none' };
  const minutes = high / 60;
  if (minutes <= finestStep) return { kind: 'within', minutes: finestStep };
  const step = stepFor(minutes);
  const shown = { low: Math.floor(low / 60 / step) * step, high: Math.ceil(minutes / step) * step };
  return shown.low >= longest ? { kind: 'more-than', minutes: longest } : { kind: 'between', ...shown };
}

/**
 * The least a wait can be (seconds), where the range is too wide to show: rounded down, and no further than a board
 * says. `null`: too little to be worth saying.
 */
export function shownLeast(low: number): ShownWait | null {
  const minutes = Math.min(longest, low / 60);
  const rounded = Math.floor(minutes / stepFor(minutes)) * stepFor(minutes);
  return rounded > 0 ? { kind: 'more-than', minutes: rounded } : null;
}

/** Whether a true wait (seconds) is what was shown. */
export function covers(shown: ShownWait, wait: number): boolean {
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

/** What stands on a board since when (epoch seconds). */
export type Standing = { shown: ShownWait; since: number };

/** A range stays at least this long, unless it jumps. */
const settled = 120;

/**
 * Keeps a shown range from flickering: another one is taken when an end moves by more than one step, or when
 * what stands there has stood for two minutes.
 */
export function steadyWait(standing: Standing | null, next: ShownWait, now: number): Standing {
  if (!standing || now - standing.since >= settled || jumps(standing.shown, next)) {
    return { shown: next, since: standing && same(standing.shown, next) ? standing.since : now };
  }
  return standing;
}

const same = (a: ShownWait, b: ShownWait): boolean => distance(a, b) === 0 && a.kind === b.kind;
const jumps = (a: ShownWait, b: ShownWait): boolean => distance(a, b) > finestStep;

function distance(a: ShownWait, b: ShownWait): number {
  const [first, second] = [endsOf(a), endsOf(b)];
  return Math.max(Math.abs(first.low - second.low), Math.abs(first.high - second.high));
}

function endsOf(shown: ShownWait): { low: number; high: number } {
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
