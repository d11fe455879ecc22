import { UserError } from '../bootstrap/cli.mjs';

/**
 * Maps a log's lane to the clinic's lane of that id or letter, else to the lane asked for, else to the
 * clinic's first lane if the log has only one.
 */
export function createLaneMapper({ rows, lanes, asked }) {
  const find = (name) => lanes.find(({ lane, code }) => lane === name || code === name)?.lane;
  if (asked && !find(asked))
    throw new UserError(`The clinic has no lane "${asked}". Its lanes: ${formatLanes(lanes)}.`);
  const fallback = (asked && find(asked)) ?? lanes[0]?.lane;
  const inLog = [...new Set(rows.map((row) => row.lane).filter(Boolean))];
  const strangers = inLog.filter((name) => !find(name));
  if (inLog.length > 1 && strangers.length > 0 && !asked) {
    throw new UserError(
      `The clinic has no lane ${strangers.join(', ')}. Choose one of ${formatLanes(lanes)} with --lane.`,
    );
  }
  return (name) => (asked ? fallback : (find(name) ?? fallback));
}

const formatLanes = (lanes) => lanes.map(({ lane, code }) => `${lane} (${code})`).join(', ');
