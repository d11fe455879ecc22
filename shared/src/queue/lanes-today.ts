import type { Desk, LaneDesk } from '../contract/desk.js';

/** Whether staff have anything to do at it: it runs today, or people are in it. */
export const runsToday = ({ intake }: Pick<LaneDesk, 'intake'>): boolean => intake !== 'not-today';

/** The lanes that run today; on a clinic's day off all of them. */
export function lanesToday({ lanes }: Pick<Desk, 'lanes'>): LaneDesk[] {
  const running = lanes.filter(runsToday);
  return running.length > 0 ? running : [...lanes];
}
