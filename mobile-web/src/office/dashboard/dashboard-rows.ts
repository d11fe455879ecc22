import { freshnessAt, freshnessLimits } from '@hannun/shared/client';
import type { Board, Dashboard, DashboardClinic, LaneBoard, Level } from '@hannun/shared/contract';
import { type DisplayedWait, displayedBoundsSeconds } from '@hannun/shared/forecast';
import {
  type ClinicSaying,
  compareSaidLanes,
  type LaneSaying,
  type LaneState,
  nextChangeOf,
  type SaidLane,
  sayClinic,
} from '@hannun/shared/saying';

/** The wait of a lane that takes people in. */
type WaitOfLane = { lane: LaneBoard; wait: DisplayedWait; level: Level | null };

/**
 * `fresh`: takes people in, by the `lanes` that run today; `waits`: of those that do. The clinic's headline is first, then
 * the soonest.
 * `unconfirmed`: the desk was asked since when its figures hold, and has not answered. `silent`: no recent contact.
 * `no-intake`: `saying` tells why, and when again; `waiting`: who is still inside, as far as is known; `apart`: the
 * lanes, where they do not all say the same.
 */
export type DashboardRow = { clinic: DashboardClinic } & (
  | { state: 'fresh'; waits: readonly WaitOfLane[]; lanes: readonly SaidLane[] }
  | { state: 'unconfirmed'; since: string; lanes: readonly SaidLane[] }
  | { state: 'silent'; since: string | null }
  | { state: 'no-intake'; saying: ShutSaying; waiting: number; apart: readonly ShutLane[] }
);

export type ShutLane = { lane: LaneBoard; saying: ShutSaying };

/** What is said of a clinic that takes nobody in. */
export type ShutSaying = Exclude<LaneSaying, { state: 'taking' | 'no-estimate' | 'unconfirmed' | 'silent' }>;

/** The kinds of clinic that take nobody in, as their rows name them. */
export const intakeGroups = ['paused', 'not-yet', 'intake-closed', 'closed', 'day-off'] as const;
type IntakeGroup = (typeof intakeGroups)[number];

/** Totals over clinics with current figures. */
export type DistrictTotals = {
  all: number;
  /** Take people in. */
  open: number;
  silent: number;
  unconfirmed: number;
  by: Readonly<Record<IntakeGroup, number>>;
  waiting: number;
  served: number;
  /** `null` unless usual figures are known. */
  usual: { waiting: number; served: number } | null;
  /** Median of the open clinics' headlines, longest of all their lanes. */
  wait: { median: DisplayedWait; longest: DisplayedWait } | null;
};

/** In the one order of lists: shortest wait first, closed clinics last. `ageSeconds`: since the dashboard was loaded. */
export function dashboardRows(
  { asOf, clinics, timeZone }: Pick<Dashboard, 'asOf' | 'clinics' | 'timeZone'>,
  ageSeconds: number,
): DashboardRow[] {
  const nowMs = Date.parse(asOf) + ageSeconds * 1000;
  const rows = clinics.map((clinic) => {
    const { board } = clinic;
    // A clinic keeps its position when it falls silent.
    const said = sayClinic(board, { nowMs, timeZone, freshness: 'live' });
    return { row: rowOf(clinic, said, isHeard(board, nowMs)), headline: said?.headline ?? null };
  });
  return rows.sort((a, b) => compareHeadlines(a.headline, b.headline)).map(({ row }) => row);
}

/** A clinic without a lane says nothing, last. */
function compareHeadlines(a: SaidLane | null, b: SaidLane | null): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return compareSaidLanes(a, b);
}

const isHeard = ({ contactAt }: Board, nowMs: number): boolean =>
  ['live', 'checking'].includes(freshnessAt(contactAt, nowMs, freshnessLimits.phone));

function rowOf(clinic: DashboardClinic, said: ClinicSaying | null, heard: boolean): DashboardRow {
  const { board } = clinic;
  const { waiting } = board;
  const saying = said?.headline.saying;
  const shut = saying && isShut(saying) ? saying : null;
  const apart = said && shut ? lanesApart(said, shut) : [];
  if (shut && byHours.includes(shut.state))
    return { clinic, state: 'no-intake', ...(heard ? { saying: shut, waiting, apart } : asEnded(shut)) };
  if (!heard) return { clinic, state: 'silent', since: board.contactAt };
  if (shut) return { clinic, state: 'no-intake', saying: shut, waiting, apart };
  const lanes = [...(said?.lanes ?? [])].sort(compareSaidLanes);
  return saying?.state === 'unconfirmed'
    ? { clinic, state: 'unconfirmed', since: saying.since, lanes }
    : { clinic, state: 'fresh', waits: waitsOf(lanes), lanes };
}

/** A reason and a count of one line are not said of another. */
function lanesApart({ lanes }: ClinicSaying, headline: ShutSaying): ShutLane[] {
  const shut = lanes.flatMap(({ lane, saying }) => (isShut(saying) ? [{ lane, saying }] : []));
  return shut.every(({ saying }) => saysTheSame(saying, headline)) ? [] : shut;
}

/** A lane whose line is empty after closing leaves the clinic's line to the others. */
function saysTheSame(saying: ShutSaying, said: ShutSaying): boolean {
  if (said.state === 'serving-last' && saying.state === 'closed') return true;
  const isSamePause = saying.state !== 'paused' || saying.reason === said.pause?.reason;
  return saying.state === said.state && isSamePause && nextChangeOf(saying) === nextChangeOf(said);
}

export const isShut = (saying: LaneSaying): saying is ShutSaying => groupOf(saying.state) !== null;

/** What follows from hours is known of a silent clinic too. */
const byHours: readonly LaneState[] = ['not-yet', 'not-today', 'serving-last', 'closed', 'day-off'];

/** Whether the last ones are still served is known only while a tablet is heard. */
const asEnded = (saying: ShutSaying): { saying: ShutSaying; waiting: 0; apart: [] } => ({
  saying: saying.state === 'serving-last' ? { ...saying, state: 'closed' } : saying,
  waiting: 0,
  apart: [],
});

/** `null`: takes people in. */
function groupOf(state: LaneState): IntakeGroup | null {
  switch (state) {
    case 'taking':
    case 'no-estimate':
    case 'unconfirmed':
    case 'silent':
      return null;
    case 'paused':
      return 'paused';
    case 'full':
    case 'full-for-now':
    case 'closed-by-hand':
    case 'closed-by-hour':
    case 'serving-last':
      return 'intake-closed';
    case 'not-yet':
      return 'not-yet';
    case 'closed':
      return 'closed';
    case 'not-today':
    case 'day-off':
      return 'day-off';
  }
}

const waitsOf = (lanes: readonly SaidLane[]): WaitOfLane[] =>
  lanes.flatMap(({ lane, saying }) =>
    saying.state === 'taking' ? [{ lane, wait: saying.wait, level: saying.level }] : [],
  );

export function districtTotals(rows: readonly DashboardRow[]): DistrictTotals {
  const count = (group: IntakeGroup) =>
    rows.filter((row) => row.state === 'no-intake' && groupOf(row.saying.state) === group).length;
  const inState = (wanted: DashboardRow['state']) => rows.filter(({ state }) => state === wanted).length;
  const clinics = rows.map(({ clinic }) => clinic);
  return {
    all: rows.length,
    open: inState('fresh'),
    silent: inState('silent'),
    unconfirmed: inState('unconfirmed'),
    by: {
      paused: count('paused'),
      'not-yet': count('not-yet'),
      'intake-closed': count('intake-closed'),
      closed: count('closed'),
      'day-off': count('day-off'),
    },
    waiting: sum(rows.map(currentWaiting)),
    served: sum(clinics.map(({ served }) => served)),
    usual: usualTotals(clinics),
    wait: waitTotals(rows),
  };
}

function currentWaiting(row: DashboardRow): number {
  if (row.state === 'silent' || row.state === 'unconfirmed') return 0;
  return row.state === 'no-intake' ? row.waiting : row.clinic.board.waiting;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function usualTotals(clinics: readonly DashboardClinic[]): DistrictTotals['usual'] {
  const known = clinics.flatMap(({ usual }) => usual ?? []);
  if (known.length === 0) return null;
  return {
    waiting: sum(known.map(({ waiting }) => waiting)),
    served: sum(known.map(({ served }) => served)),
  };
}

function waitTotals(rows: readonly DashboardRow[]): DistrictTotals['wait'] {
  const waits = rows.map((row) => (row.state === 'fresh' ? row.waits : []));
  const headlines = waits.flatMap(([soonest]) => soonest ?? []).sort(byShownWait);
  const median = headlines[Math.floor((headlines.length - 1) / 2)];
  const longest = waits.flat().sort(byShownWait).at(-1);
  return median && longest ? { median: median.wait, longest: longest.wait } : null;
}

function byShownWait(a: WaitOfLane, b: WaitOfLane): number {
  const [first, second] = [displayedBoundsSeconds(a.wait), displayedBoundsSeconds(b.wait)];
  return first.high - second.high || first.low - second.low;
}
