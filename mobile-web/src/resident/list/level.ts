import type { LaneBoard, Level } from '@hannun/shared';

const levels: readonly Level[] = ['relaxed', 'normal', 'busy', 'packed'];

/** The busiest of a clinic's lanes, or `null` while none has an honest level. */
export const busiestLevel = (lanes: readonly LaneBoard[]): Level | null =>
  levels.findLast((level) => lanes.some((lane) => lane.level === level)) ?? null;
