import type { LaneBoard } from '@hannun/shared/contract';
import type { LogRow } from '@hannun/shared/log-file';
import { UserError } from '../bootstrap/cli.ts';

type Lane = Pick<LaneBoard, 'lane' | 'code'>;
type LaneMapping = { rows: readonly LogRow[]; lanes: readonly Lane[]; requested: string | undefined };

/**
 * Maps a log's lane to the clinic's lane of that id or letter, else to the lane requested, else to the
 * clinic's first lane if the log has only one.
 */
export function createLaneMapper({ rows, lanes, requested }: LaneMapping): (name: string) => string {
  const find = (name: string) => lanes.find(({ lane, code }) => lane === name || code === name)?.lane;
  if (requested && !find(requested))
    throw new UserError(`The clinic has no lane "${requested}". Its lanes: ${formatLanes(lanes)}.`);
  const fallback = (requested && find(requested)) ?? lanes[0]?.lane ?? '';
  const inLog = [...new Set(rows.map((row) => ('lane' in row ? row.lane : '')).filter(Boolean))];
  const unknownLanes = inLog.filter((name) => !find(name));
  if (inLog.length > 1 && unknownLanes.length > 0 && !requested) {
    throw new UserError(
      `The clinic has no lane ${unknownLanes.join(', ')}. Choose one of ${formatLanes(lanes)} with --lane.`,
    );
  }
  return (name) => (requested ? fallback : (find(name) ?? fallback));
}

const formatLanes = (lanes: readonly Lane[]): string =>
  lanes.map(({ lane, code }) => `${lane} (${code})`).join(', ');
