import type { LaneConfig } from '../contract/clinic.js';
import type { HistoryEntry } from '../contract/desk.js';
import type { ConfigChanged, DayConfig, DayOpened } from './events.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';

export function openDay({ clinicId, day, epoch, ...setUp }: DayOpened): ClinicDay {
  return {
    ...initialClinicDay,
    clinicId,
    day,
    epoch,
    ...dayConfigOf(setUp),
    lanes: setUp.lanes.map(emptyLane),
  };
}

/** Nobody in line is lost: a lane with people stays until they are gone, and a removed lane resumes if it returns. */
export function applyConfigChange(state: ClinicDay, event: ConfigChanged): ClinicDay {
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

export const isInUse = ({ line, inService }: LaneDay): boolean => line.length > 0 || inService.length > 0;

export function laneConfigOf(of: LaneConfig): LaneConfig {
  const { lane, code, name, way, booths, quota, priorityRun, longestService, plan, usualServiceSeconds } = of;
  return {
    ...{ lane, code, name, way, booths },
    ...(quota && { quota }),
    ...(priorityRun !== undefined && { priorityRun }),
    ...(longestService !== undefined && { longestService }),
    ...(plan && { plan }),
    ...(usualServiceSeconds !== undefined && { usualServiceSeconds }),
  };
}

type LaneDayState = Omit<LaneDay, keyof LaneConfig>;

const emptyLane = (lane: LaneConfig): LaneDay => ({ ...lane, ...emptyLaneDayState, openBooths: lane.booths });

const emptyLaneDayState: LaneDayState = {
  openBooths: [],
  lastNumber: null,
  priorityCalls: 0,
  overtakers: [],
  startedAt: null,
  lastPlace: 0,
  tickets: [],
  line: [],
  inService: [],
  gone: [],
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

const updateLaneConfig = (before: LaneDay, wanted: LaneConfig): LaneDay => ({
  ...laneDayStateOf(before),
  ...wanted,
  openBooths: openBoothsAfterChange(before.openBooths, before, wanted),
});

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

const laneDayStateOf = (lane: LaneDay): LaneDayState => ({
  openBooths: lane.openBooths,
  lastNumber: lane.lastNumber,
  priorityCalls: lane.priorityCalls,
  overtakers: lane.overtakers,
  startedAt: lane.startedAt,
  lastPlace: lane.lastPlace,
  tickets: lane.tickets,
  line: lane.line,
  inService: lane.inService,
  gone: lane.gone,
  finished: lane.finished,
  lastCalls: lane.lastCalls,
  reserved: lane.reserved,
  recounts: lane.recounts,
});
