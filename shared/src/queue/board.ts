import type { Board, CalledTicket, LaneBoard } from '../contract/board.js';
import type { Ticket } from '../contract/ticket.js';
import { encodeWaitingNumbers } from '../contract/waiting-numbers.js';
import { closingOf, isPastClosing } from './closing.js';
import { comingBreaks } from './coming-breaks.js';
import { laneIntakeAt } from './lane-intake.js';
import { lanePauseAt } from './pause.js';
import { peopleWaiting } from './people-waiting.js';
import { admittedTickets } from './places-served.js';
import type { ClinicDay, LaneDay } from './state.js';
import { statusAt } from './status.js';
import { callingOrder, hasNameOfDayBefore, peopleOn, ticketsNamed } from './tickets.js';
import { confirmationState } from './timeouts.js';

const hourMs = 60 * 60 * 1000;

export type ViewStamp = { version: number; nowIso: string; contactAt: string | null };

export function boardOf(state: ClinicDay, { version, nowIso, contactAt }: ViewStamp): Board {
  const lanes = state.lanes.map((lane) => laneBoard(state, lane, nowIso));
  const { unconfirmedSince } = confirmationState(state, nowIso);
  const notice = state.settings.notice ?? state.standingNotice;
  return {
    clinicId: state.clinicId,
    day: state.day,
    epoch: state.epoch,
    version,
    asOf: nowIso,
    contactAt,
    name: state.name,
    ...statusAt(state, nowIso),
    ...(notice ? { notice } : {}),
    waiting: lanes.reduce((people, lane) => people + lane.waiting, 0),
    ...(unconfirmedSince ? { unconfirmedSince } : {}),
    lanes,
  };
}

function laneBoard(state: ClinicDay, lane: LaneDay, nowIso: string): LaneBoard {
  const order = callingOrder(lane);
  const intake = laneIntakeAt(state, lane, nowIso);
  return {
    lane: lane.lane,
    code: lane.code,
    name: lane.name,
    waiting: peopleWaiting(lane),
    tickets: order.length,
    booths: lane.openBooths.length,
    level: null,
    nowServing: lane.lastCalls
      .filter((call) => !hasGoneOn(lane, call))
      .map((call) => (isOver(lane, call) ? { ...call, over: true } : call)),
    line: encodeWaitingNumbers(
      lane.code,
      order.map(({ number }) => number),
    ),
    ...carriedFields(
      lane,
      order.filter((ticket) => hasNameOfDayBefore(state, ticket)),
    ),
    forecast: null,
    ...intake,
    ...ownClosing(state, lane, nowIso),
    ...(intake.placesLeft === undefined ? {} : { joinedLastHour: joinedLastHour(state, lane, nowIso) }),
    ...breakFields(intake.intake, comingBreaks(state, lane, nowIso)),
    ...lanePauseFields(state, lane, nowIso),
    ...lastNumberFields(lane),
  };
}

function ownClosing(
  { hours }: ClinicDay,
  { ownHours }: LaneDay,
  nowIso: string,
): Pick<LaneBoard, 'closesAt'> {
  if (!ownHours?.hours || isPastClosing(ownHours.hours, nowIso)) return {};
  const closesAt = closingOf(ownHours.hours);
  return closesAt === null || closesAt === (hours && closingOf(hours)) ? {} : { closesAt };
}

/** A number alone does not say what became of its holder. */
function isOver(lane: LaneDay, { ticket }: CalledTicket): boolean {
  const called = ticketsNamed(lane, ticket);
  return called.length > 0 && !called.some(({ status }) => status === 'in-service');
}

/** One number stands at one room only: not at that of a station its holder has left for another lane. */
function hasGoneOn(lane: LaneDay, { ticket, calledAt }: CalledTicket): boolean {
  const stations = ticketsNamed(lane, ticket);
  const last = stations.find((station) => !('to' in station));
  if (!last) return stations.length > 0;
  return last.earlier !== undefined && calledAt < last.checkedInAt;
}

function joinedLastHour(state: ClinicDay, lane: LaneDay, nowIso: string): number {
  const sinceIso = new Date(Date.parse(nowIso) - hourMs).toISOString();
  return peopleOn(admittedTickets(state, lane).filter(({ checkedInAt }) => checkedInAt >= sinceIso));
}

const carriedFields = ({ code }: LaneDay, carried: readonly Ticket[]): Pick<LaneBoard, 'carried'> =>
  carried.length === 0
    ? {}
    : {
        carried: encodeWaitingNumbers(
          code,
          carried.map(({ number }) => number),
        ),
      };

/** A lane that is over for newcomers needs none. */
const breakFields = (
  intake: LaneBoard['intake'],
  breaks: NonNullable<LaneBoard['breaks']>,
): Pick<LaneBoard, 'breaks'> =>
  breaks.length === 0 || intake === 'closed' || intake === 'not-today' ? {} : { breaks };

function lanePauseFields(
  state: ClinicDay,
  lane: LaneDay,
  nowIso: string,
): Pick<LaneBoard, 'reason' | 'pausedUntil'> {
  const pause = lanePauseAt(state, lane, nowIso);
  if (!pause) return {};
  return { reason: pause.reason, ...(pause.resumesAt ? { pausedUntil: pause.resumesAt } : {}) };
}

const lastNumberFields = ({
  lastNumber,
  lastNumberBy,
}: LaneDay): Pick<LaneBoard, 'lastNumber' | 'lastNumberBy'> =>
  lastNumber === null ? {} : { lastNumber, lastNumberBy: lastNumberBy ?? 'staff' };
