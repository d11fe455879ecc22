import { UserError } from '../bootstrap/cli.mjs';

/**
 * Maps a log's lane to the clinic's lane of that id or letter, else to the lane requested, else to the
 * clinic's first lane if the log has only one.
 */
export function createLaneMapper({ rows, lanes, requested }) {
  const find = (name) => lanes.find(({ lane, code }) => lane === name || code === name)?.lane;
  if (requested && !find(requested))
    throw new UserError(`The clinic has no lane "${requested}". Its lanes: ${formatLanes(lanes)}.`);
  const fallback = (requested && find(requested)) ?? lanes[0]?.lane;
  const inLog = [...new Set(rows.map((row) => row.lane).filter(Boolean))];
  const unknownLanes = inLog.filter((name) => !find(name));
  if (inLog.length > 1 && unknownLanes.length > 0 && !requested) {
    throw new UserError(
      `The clinic has no lane ${unknownLanes.join(', ')}. Choose one of ${formatLanes(lanes)} with --lane.`,
    );
  }
  return (name) => (requested ? fallback : (find(name) ?? fallback));
}

const formatLanes = (lanes) => lanes.map(({ lane, code }) => `${lane} (${code})`).join(', ');
