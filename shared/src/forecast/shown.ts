import type { Range } from '../contract/board.js';

export type ShownWait =
  | { kind: 'none' }
  | { kind: 'within'; minutes: number }
  | { kind: 'between'; low: number; high: number }
  | { kind: 'more-than'; minutes: number };

/** DESIGN §4 (FORECAST §5 would allow 2 minutes for short waits). */
const finestStep = 5;
const longest = 120;

const stepFor = (high: number): number => (high <= 60 ? finestStep : high <= 120 ? 10 : 15);

/** Rounds seconds outwards to minutes, so that rounding never narrows the range. */
export function shownWait({ low, high }: Range, waiting: number): ShownWait {
  if (waiting === 0 && low === 0 && high <= finestStep * 60) return { kind: 'none' };
  const minutes = high / 60;
  if (minutes <= finestStep) return { kind: 'within', minutes: finestStep };
  const step = stepFor(minutes);
  const shown = { low: Math.floor(low / 60 / step) * step, high: Math.ceil(minutes / step) * step };
  return shown.low >= longest ? { kind: 'more-than', minutes: longest } : { kind: 'between', ...shown };
}

export function shownLeast(low: number): ShownWait | null {
  const minutes = Math.min(longest, low / 60);
  const rounded = Math.floor(minutes / stepFor(minutes)) * stepFor(minutes);
  return rounded > 0 ? { kind: 'more-than', minutes: rounded } : null;
}

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

export type Standing = { shown: ShownWait; since: number };

const settled = 120;

/** Avoids flicker: replaced when an end moves by more than one step, or after `holdSeconds`. */
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
