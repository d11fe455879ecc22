import type { Replay } from './log-replay.js';
import { type LogCopy, type Violation, violation } from './observations.js';

/**
 * I4: a log's versions start at one without gaps, and so do the entries of each version. A trimmed log starts
 * later, if its day was reopened in it.
 */
export function findVersionGaps({ clinicId, day, entries }: LogCopy): Violation[] {
  const [first] = entries;
  const isTrimmed = entries.some(({ raw }, index) => index > 0 && raw.includes('"type":"day-opened"'));
  let before = { version: first && isTrimmed ? first.version - 1 : 0, index: 0 };
  return entries.flatMap((entry) => {
    const follows =
      entry.version === before.version
        ? entry.index === before.index + 1
        : entry.version === before.version + 1 && entry.index === 0;
    const last = `${before.version}-${before.index}`;
    before = entry;
    const detail = `${clinicId} ${day}: ${entry.version}-${entry.index} follows ${last}`;
    return follows ? [] : [violation('I4', detail)];
  });
}

/** I9: a log that lost entries continues under a later epoch. */
export function findUnmarkedLosses(replays: readonly Replay[]): Violation[] {
  const ofDays = Map.groupBy(replays, ({ log }) => `${log.clinicId} ${log.day}`);
  return [...ofDays].flatMap(([name, copies]) =>
    copies.flatMap((copy, index) => {
      const before = copies[index - 1];
      if (!before || isContinuation(before, copy) || epochOf(copy) > epochOf(before)) return [];
      return [violation('I9', `${name} was lost or rewound and kept its epoch`)];
    }),
  );
}

const epochOf = ({ steps }: Replay): number => steps.at(-1)?.cursor.epoch ?? 0;

const isContinuation = (before: Replay, after: Replay): boolean =>
  before.log.entries.every(({ raw }, index) => after.log.entries[index]?.raw === raw);
