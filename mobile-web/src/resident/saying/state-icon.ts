import type { LaneState } from '@hannun/shared/saying';
import type { IconName } from '@hannun/shared/ui/icon';

/** Shown beside the words of a lane that takes nobody in. */
export function iconOf(state: LaneState): IconName {
  switch (state) {
    case 'not-yet':
      return 'sunrise';
    case 'paused':
      return 'pause';
    case 'closed':
    case 'day-off':
      return 'moon';
    default:
      return 'intake-closed';
  }
}
