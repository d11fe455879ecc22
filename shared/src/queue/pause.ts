import type { StatusDetails } from '../contract/board.js';
import type { DayHours, StaffOverrides } from '../contract/desk.js';
import type { ClinicDay, LaneDay } from './state.js';

export type Paused = Pick<StatusDetails, 'reason' | 'resumesAt'>;

/** The whole clinic; `null`: not paused. */
export const clinicPauseAt = ({ hours, settings }: ClinicDay, nowIso: string): Paused | null =>
  pauseAt(settings, hours, nowIso);

/** This lane alone: paused by hand, or in a break of its own hours. */
export const lanePauseAt = (
  { pause, resumedAt, ownHours }: Pick<LaneDay, 'pause' | 'resumedAt' | 'ownHours'>,
  nowIso: string,
): Paused | null =>
  pauseAt({ pause: pause ?? null, resumedAt: resumedAt ?? null }, ownHours?.hours ?? null, nowIso);

function pauseAt(
  { pause, resumedAt }: Pick<StaffOverrides, 'pause' | 'resumedAt'>,
  hours: DayHours | null,
  nowIso: string,
): Paused | null {
  /** Unless staff resumed during it. */
  const plannedAt = (at: string) => {
    const planned = breakAt(hours, at);
    return planned && (resumedAt === null || resumedAt < planned.from) ? planned : null;
  };
  if (pause?.until === null) return { reason: pause.reason };
  if (pause && nowIso < pause.until)
    return { reason: pause.reason, resumesAt: plannedAt(pause.until)?.until ?? pause.until };
  const planned = plannedAt(nowIso);
  return planned && { reason: planned.reason, resumesAt: planned.until };
}

/** The planned break at that time. */
export const breakAt = (hours: DayHours | null, at: string): DayHours['breaks'][number] | undefined =>
  hours?.breaks.find(({ from, until }) => from <= at && at < until);
