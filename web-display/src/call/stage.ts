import type { Board, LaneBoard } from '@hannun/shared';

/** How long a called number holds its row (milliseconds, DESIGN.md §7). */
export const callHold = 12_000;

/**
 * Which calls a screen has seen and which lanes hold the stage. `seen` keeps each lane's latest
 * `calledAt`; `holds` the monotonic time (milliseconds) until which a lane's row is inverse.
 */
export type Stage = {
  place: string | null;
  seen: Readonly<Record<string, string>>;
  holds: Readonly<Record<string, number>>;
};

/** Nothing seen yet: whatever the first board shows was called before this screen looked. */
export const emptyStage: Stage = { place: null, seen: {}, holds: {} };

/**
 * The stage after one more board at a monotonic time (milliseconds). A call takes the stage only
 * when it is later than all the lane's calls seen before, so an undone call or a repeated board
 * takes nothing; after `missed` (a new day, a new epoch, a stale time) calls are only noted.
 */
export function withBoard(stage: Stage, board: Board, now: number, missed: boolean): Stage {
  const place = `${board.day}/${board.epoch}`;
  const silent = missed || stage.place !== place;
  const seen = silent ? {} : stage.seen;
  const calledNow = board.lanes.filter((lane) => !silent && latestOf(lane) > (seen[lane.lane] ?? ''));
  return {
    place,
    seen: Object.fromEntries(
      board.lanes.map((lane) => [lane.lane, maxText(latestOf(lane), seen[lane.lane] ?? '')]),
    ),
    holds: silent
      ? {}
      : { ...stage.holds, ...Object.fromEntries(calledNow.map((lane) => [lane.lane, now + callHold])) },
  };
}

/** The lanes whose call holds the stage at a monotonic time, the latest taken first. */
export const lanesOnStage = (stage: Stage, now: number): string[] =>
  Object.entries(stage.holds)
    .filter(([, until]) => until > now)
    .sort(([, a], [, b]) => b - a)
    .map(([lane]) => lane);

const latestOf = (lane: LaneBoard): string => lane.nowServing[0]?.calledAt ?? '';
const maxText = (a: string, b: string): string => (a > b ? a : b);
