import type { StatusDetails } from '../contract/board.js';
import type { DayHours, StaffOverrides } from '../contract/desk.js';
import type { ClinicDay, LaneDay } from './state.js';

export type Paused = Required<Pick<StatusDetails, 'reason'>> & Pick<StatusDetails, 'resumesAt'>;

type PausableClinic = Pick<ClinicDay, 'hours' | 'settings'>;
type PausableLane = Pick<LaneDay, 'pause' | 'resumedAt' | 'ownHours'>;

/** The whole clinic; `null`: not paused. */
export const clinicPauseAt = (clinic: PausableClinic, nowIso: string): Paused | null =>
  pauseAt([pausesOf(clinic)], nowIso);

/** Whether this lane alone is paused, by hand or in a break of its own hours. */
export const isLanePausedAt = (lane: PausableLane, nowIso: string): boolean =>
  pauseAt([ownPausesOf(lane)], nowIso) !== null;

/** Where this lane rests alone, or longer than its clinic; it goes on only when neither of them is paused. */
export function lanePauseAt(clinic: PausableClinic, lane: PausableLane, nowIso: string): Paused | null {
  const own = pauseAt([ownPausesOf(lane)], nowIso);
  const both = pauseAt([pausesOf(clinic), ownPausesOf(lane)], nowIso);
  if (own) return { ...both, reason: own.reason };
  return both?.resumesAt === clinicPauseAt(clinic, nowIso)?.resumesAt ? null : both;
}

/** From when a lane works that begins at this time; `null`: not before a pause without an end is over. */
export const workStartAt = (clinic: PausableClinic, lane: PausableLane, at: string): string | null =>
  startAt([pausesOf(clinic), ownPausesOf(lane)], at);

/** The same by what has an end: a pause without one holds back nothing that was said to come. */
export const plannedStartAt = (clinic: PausableClinic, lane: PausableLane, at: string): string =>
  startAt([pausesOf(clinic), ownPausesOf(lane)].map(withKnownEnd), at) ?? at;

const withKnownEnd = (source: Pauses): Pauses =>
  source.pause?.until === null ? { ...source, pause: null } : source;

/** The same of the whole clinic. */
export const clinicStartAt = (clinic: PausableClinic, at: string): string | null =>
  startAt([pausesOf(clinic)], at);

function startAt(sources: readonly Pauses[], at: string): string | null {
  const pause = pauseAt(sources, at);
  return pause ? (pause.resumesAt ?? null) : at;
}

type Pauses = Pick<StaffOverrides, 'pause' | 'resumedAt'> & { hours: DayHours | null };

const pausesOf = ({ hours, settings: { pause, resumedAt } }: PausableClinic): Pauses => ({
  pause,
  resumedAt,
  hours,
});

const ownPausesOf = ({ pause = null, resumedAt = null, ownHours }: PausableLane): Pauses => ({
  pause,
  resumedAt,
  hours: ownHours?.hours ?? null,
});

/** Through pauses that follow each other, for the reason of the first. */
function pauseAt(sources: readonly Pauses[], nowIso: string): Paused | null {
  const [first] = restsAt(sources, nowIso);
  if (!first) return null;
  let resumesAt = nowIso;
  for (let rests = restsAt(sources, resumesAt); rests.length > 0; rests = restsAt(sources, resumesAt)) {
    for (const { until } of rests) {
      if (until === null) return { reason: first.reason };
      if (until > resumesAt) resumesAt = until;
    }
  }
  return { reason: first.reason, resumesAt };
}

type Rest = { reason: Paused['reason']; until: string | null };

/** What was set by hand comes first. */
const restsAt = (sources: readonly Pauses[], at: string): Rest[] =>
  sources.flatMap(({ pause, resumedAt, hours }) => {
    const planned = breakAt(hours, at);
    return [
      ...(pause && pause.since <= at && (pause.until === null || at < pause.until) ? [pause] : []),
      ...(planned && !isBreakEnded(planned, resumedAt) ? [planned] : []),
    ];
  });

/** A break is over once staff resumed during it, or after it. */
export const isBreakEnded = ({ from }: { from: string }, resumedAt: string | null): boolean =>
  resumedAt !== null && resumedAt >= from;

/** The planned break at that time. */
const breakAt = (hours: DayHours | null, at: string): DayHours['breaks'][number] | undefined =>
  hours?.breaks.find(({ from, until }) => from <= at && at < until);
