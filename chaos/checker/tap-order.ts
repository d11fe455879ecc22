import type { CommandPositions } from './command-positions.js';
import { comparePositions, type History, type Violation, violation } from './history.js';

/** I5: a tablet's taps count in the order they were made, and a gap in its sequence is rejected. */
export function findReorderedTaps({ sent, probes }: History, written: CommandPositions): Violation[] {
  const swapped = [...Map.groupBy(sent, ({ tablet }) => tablet)].flatMap(([tablet, taps]) => {
    const placed = taps.flatMap(({ command }) => {
      const position = written.get(command.id)?.[0];
      return position ? [{ command, position }] : [];
    });
    return placed.flatMap(({ command, position }, index) => {
      const before = placed[index - 1];
      const detail = `${tablet}: ${command.type} ${command.id} counts before an earlier tap`;
      const inOrder = !before || comparePositions(before.position, position) < 0;
      return inOrder ? [] : [violation('I5', detail)];
    });
  });
  const skipped = probes
    .filter(({ expected, ack }) => expected === 'out-of-sequence' && (ack.ok || ack.error.code !== expected))
    .map(({ command }) => violation('I5', `${command.id} was accepted after a gap`));
  return [...swapped, ...skipped];
}
