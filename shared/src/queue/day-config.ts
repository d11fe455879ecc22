import type { LaneConfig } from '../contract/clinic.js';
import type { HistoryEntry } from '../contract/desk.js';
import { withCarriedDay } from './carried-day.js';
import type { DayConfig, DayLane, EventOf } from './events.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';

export function applyDayOpened({
  clinicId,
  day,
  epoch,
  carriedOver,
  leftOpen = [],
  leftOpenOn,
  series = [],
  ...setUp
}: EventOf<'day-opened'>): ClinicDay {
  const lanes = setUp.lanes.map(emptyLane);
  const fromDayBefore = {
    leftOpen,
    leftOpenOn: leftOpenOn ?? null,
    series: series.map((grant) => ({ ...grant, carried: true as const })),
  };
  const begun = { ...initialClinicDay, clinicId, day, epoch, ...dayConfigOf(setUp), lanes, ...fromDayBefore };
  return carriedOver ? withCarriedDay(begun, carriedOver) : begun;
}

/** Nobody in line is lost: a lane with people stays until they are gone, and a removed lane resumes if it returns. */
export function applyConfigChange(state: ClinicDay, event: EventOf<'set-up-changed'>): ClinicDay {
  const known = [...state.lanes, ...state.removedLanes];
  const lanes = event.lanes.map((lane) => {
    const before = known.find((other) => other.lane === lane.lane);
    return before ? updateLaneConfig(before, lane) : emptyLane(lane);
  });
  const others = known.filter(({ lane }) => !lanes.some((other) => other.lane === lane));
  return {
    ...state,
    ...dayConfigOf(event),
    lanes: [...lanes, ...others.filter(isInUse)],
    removedLanes: others.filter((lane) => !isInUse(lane)),
    history: state.history.map((done) => ({
      ...done,
      lanes: updateHistoryLanes(done.lanes, known, event.lanes),
    })),
  };
}

export const isInUse = ({ line, inService, awaiting }: LaneDay): boolean =>
  line.length + inService.length + awaiting.length > 0;

export function laneConfigOf(of: DayLane): DayLane {
  const { lane, code, name, way, booths, quota, priorityRun, longestService, plan, usualServiceSeconds } = of;
  const { closesWhenFull, next, ownHours } = of;
  return {
    ...{ lane, code, name, way, booths },
    ...(quota && { quota }),
    ...(priorityRun !== undefined && { priorityRun }),
    ...(longestService !== undefined && { longestService }),
    ...(plan && { plan }),
    ...(usualServiceSeconds !== undefined && { usualServiceSeconds }),
    ...(next !== undefined && { next }),
    ...(closesWhenFull && { closesWhenFull }),
    ...(ownHours && { ownHours }),
  };
}

const emptyLane = (lane: DayLane): LaneDay => ({ ...lane, ...emptyLaneDayState, openBooths: lane.booths });

const emptyLaneDayState: Omit<LaneDay, keyof DayLane> = {
  openBooths: [],
  lastNumber: null,
  lastNumberBy: null,
  pause: null,
  resumedAt: null,
  priorityCalls: 0,
  overtakers: [],
  startedAt: null,
  lastPlace: 0,
  issued: 0,
  tickets: [],
  otherTickets: {},
  line: [],
  inService: [],
  gone: [],
  awaiting: [],
  finished: 0,
  lastCalls: [],
  reserved: [],
  recounts: [],
};

const dayConfigOf = ({ name, hours, noon, nextOpensAt, notice, levels, setUp }: DayConfig) => ({
  ...{ name, hours, noon, nextOpensAt },
  standingNotice: notice ?? null,
  levels: levels ?? null,
  setUp: setUp ?? 0,
});

/** The day's own state under the new configuration, whose optional fields replace the old ones. */
function updateLaneConfig(before: LaneDay, wanted: DayLane): LaneDay {
  const {
    quota: _,
    priorityRun: __,
    longestService: ___,
    plan: ____,
    usualServiceSeconds: _____,
    closesWhenFull: ______,
    ownHours: _______,
    next: ________,
    ...lane
  } = before;
  const openBooths = openBoothsAfterChange(before.openBooths, before, wanted);
  return { ...lane, ...wanted, openBooths };
}

const openBoothsAfterChange = (open: readonly string[], before: LaneConfig, wanted: LaneConfig): string[] =>
  wanted.booths.filter((booth) => open.includes(booth) || !before.booths.includes(booth));

/** Undo must not reopen a booth that no longer exists. */
function updateHistoryLanes(
  found: HistoryEntry['lanes'],
  known: readonly LaneConfig[],
  lanes: readonly LaneConfig[],
): HistoryEntry['lanes'] {
  return found.map(({ lane, settings }) => {
    const before = known.find((other) => other.lane === lane);
    const wanted = lanes.find((other) => other.lane === lane);
    if (!before || !wanted) return { lane, settings };
    return {
      lane,
      settings: { ...settings, openBooths: openBoothsAfterChange(settings.openBooths, before, wanted) },
    };
  });
}
