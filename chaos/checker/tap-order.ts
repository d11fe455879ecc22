import type { CommandCursors } from './command-cursors.js';
import { compareCursors, type Observations, type Violation, violation } from './observations.js';

/** I5: a tablet's taps count in the order they were made, and a gap in its sequence is rejected. */
export function findReorderedTaps({ sent, probes }: Observations, written: CommandCursors): Violation[] {
  const swapped = [...Map.groupBy(sent, ({ tablet }) => tablet)].flatMap(([tablet, taps]) => {
    const placed = taps.flatMap(({ command }) => {
      const cursor = written.get(command.id)?.[0];
      return cursor ? [{ command, cursor }] : [];
    });
    return placed.flatMap(({ command, cursor }, index) => {
      const before = placed[index - 1];
      const detail = `${tablet}: ${command.type} ${command.id} counts before an earlier tap`;
      const inOrder = !before || compareCursors(before.cursor, cursor) < 0;
      return inOrder ? [] : [violation('I5', detail)];
    });
  });
  const skipped = probes
    .filter(({ expected, ack }) => expected === 'out-of-sequence' && (ack.ok || ack.error.code !== expected))
    .map(({ command }) => violation('I5', `${command.id} was accepted after a gap`));
  return [...swapped, ...skipped];
}
