import { Halt } from '../bootstrap/say.mjs';

/**
 * Which lane of a clinic stands for which lane of a log: the one of that id or letter; else the lane
 * asked for; else the clinic's first, as long as the log has only one.
 * @param {{ rows: readonly object[], lanes: readonly { lane: string, code: string }[], asked?: string }} options
 * @returns {(lane: string) => string}
 */
export function laneChooser({ rows, lanes, asked }) {
  const find = (name) => lanes.find(({ lane, code }) => lane === name || code === name)?.lane;
  if (asked && !find(asked)) throw new Halt(`The clinic has no lane "${asked}", only: ${namesOf(lanes)}.`);
  const fallback = (asked && find(asked)) ?? lanes[0]?.lane;
  const inLog = [...new Set(rows.map((row) => row.lane).filter(Boolean))];
  const strangers = inLog.filter((name) => !find(name));
  if (inLog.length > 1 && strangers.length > 0 && !asked) {
    throw new Halt(
      `The clinic has no lane ${strangers.join(', ')}. Choose one of ${namesOf(lanes)} with --lane.`,
    );
  }
  return (name) => (asked ? fallback : (find(name) ?? fallback));
}

const namesOf = (lanes) => lanes.map(({ lane, code }) => `${lane} (${code})`).join(', ');
