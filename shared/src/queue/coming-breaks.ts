import type { LaneBoard } from '../contract/board.js';
import { isBreakEnded } from './pause.js';
import type { ClinicDay, LaneDay } from './state.js';

type Break = NonNullable<LaneBoard['breaks']>[number];

/**
 * The planned breaks of a lane that are not over, of the clinic's hours and its own, without those that staff ended
 * early: a wait says when somebody who joins now is called, but not where the break of somebody who comes later lies.
 */
export function comingBreaks({ hours, settings }: ClinicDay, lane: LaneDay, nowIso: string): Break[] {
  const { resumedAt = null, ownHours } = lane;
  const planned = [
    ...(hours?.breaks ?? []).filter((each) => !isBreakEnded(each, settings.resumedAt)),
    ...(ownHours?.hours?.breaks ?? []).filter((each) => !isBreakEnded(each, resumedAt)),
  ];
  return merge(planned.filter(({ until }) => until > nowIso));
}

function merge(breaks: readonly Break[]): Break[] {
  const merged: Break[] = [];
  for (const each of [...breaks].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = merged[merged.length - 1];
    if (!last || each.from > last.until) merged.push(each);
    else if (each.until > last.until) merged[merged.length - 1] = { ...last, until: each.until };
  }
  return merged;
}
