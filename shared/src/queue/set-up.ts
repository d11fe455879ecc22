import type { LaneSetUp } from '../contract/clinic.js';
import type { Done } from '../contract/desk.js';
import type { DayOpened, DaySetUp, SetUpChanged } from './events.js';
import { type ClinicDay, type LaneDay, unopenedDay } from './state.js';

export function opened({ clinicId, day, epoch, ...setUp }: DayOpened): ClinicDay {
  return { ...unopenedDay, clinicId, day, epoch, ...wholeDay(setUp), lanes: setUp.lanes.map(emptyLane) };
}

/** Nobody in line is lost: a lane with people stays until they are gone, and a removed lane resumes if it returns. */
export function setUpAnew(state: ClinicDay, event: SetUpChanged): ClinicDay {
  const known = [...state.lanes, ...state.retired];
  const lanes = event.lanes.map((lane) => {
    const before = known.find((other) => other.lane === lane.lane);
    return before ? laneAnew(before, lane) : emptyLane(lane);
  });
  const others = known.filter(({ lane }) => !lanes.some((other) => other.lane === lane));
  return {
    ...state,
    ...wholeDay(event),
    lanes: [...lanes, ...others.filter(isInUse)],
    retired: others.filter((lane) => !isInUse(lane)),
    history: state.history.map((done) => ({ ...done, lanes: foundAnew(done.lanes, known, event.lanes) })),
  };
}

export const isInUse = ({ line, inService }: LaneDay): boolean => line.length > 0 || inService.length > 0;

export function laneSetUpOf(of: LaneSetUp): LaneSetUp {
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

type LaneTallies = Omit<LaneDay, keyof LaneSetUp>;

const emptyLane = (lane: LaneSetUp): LaneDay => ({ ...lane, ...noTallies, openBooths: lane.booths });

const noTallies: LaneTallies = {
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

const wholeDay = ({ name, hours, noon, nextOpensAt, notice, levels, setUp }: DaySetUp) => ({
  ...{ name, hours, noon, nextOpensAt },
  standingNotice: notice ?? null,
  levels: levels ?? null,
  setUp: setUp ?? 0,
});

const laneAnew = (before: LaneDay, wanted: LaneSetUp): LaneDay => ({
  ...talliesOf(before),
  ...wanted,
  openBooths: boothsAnew(before.openBooths, before, wanted),
});

const boothsAnew = (open: readonly string[], before: LaneSetUp, wanted: LaneSetUp): string[] =>
  wanted.booths.filter((booth) => open.includes(booth) || !before.booths.includes(booth));

/** Undo must not reopen a booth that no longer exists. */
function foundAnew(
  found: Done['lanes'],
  known: readonly LaneSetUp[],
  lanes: readonly LaneSetUp[],
): Done['lanes'] {
  return found.map(({ lane, settings }) => {
    const before = known.find((other) => other.lane === lane);
    const wanted = lanes.find((other) => other.lane === lane);
    if (!before || !wanted) return { lane, settings };
    return { lane, settings: { ...settings, openBooths: boothsAnew(settings.openBooths, before, wanted) } };
  });
}

const talliesOf = (lane: LaneDay): LaneTallies => ({
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
