import { freshnessLimits, freshnessOf } from '@hannun/shared/client';
import {
  clinicStatuses,
  type Dashboard,
  type DashboardClinic,
  type LaneBoard,
} from '@hannun/shared/contract';
import { compareDisplayedWaits } from '@hannun/shared/forecast';

/** `fresh`: figures are current. `silent`: no recent contact. `no-intake`: paused, intake closed, or closed. */
export type DashboardRow = { clinic: DashboardClinic } & (
  | { state: 'fresh'; slowest: LaneBoard | null }
  | { state: 'silent'; since: string | null }
  | { state: 'no-intake' }
);

/** Totals over clinics with current figures. */
export type DistrictTotals = {
  all: number;
  open: number;
  silent: number;
  by: Readonly<Record<'paused' | 'intake-closed' | 'closed', number>>;
  waiting: number;
  served: number;
  /** `null` unless usual figures are known. */
  usual: { waiting: number; served: number } | null;
  /** The slowest lanes of the open clinics with the median and the longest wait. */
  wait: { median: LaneBoard; longest: LaneBoard } | null;
};

/** Shortest wait first, closed clinics last. `ageSeconds`: since the dashboard was loaded. */
export function dashboardRows({ asOf, clinics }: Dashboard, ageSeconds: number): DashboardRow[] {
  const nowMs = Date.parse(asOf) + ageSeconds * 1000;
  return clinics.map((clinic) => dashboardRow(clinic, nowMs)).sort(compareRows);
}

function dashboardRow(clinic: DashboardClinic, nowMs: number): DashboardRow {
  const { status, contactAt } = clinic.board;
  if (status === 'closed') return { clinic, state: 'no-intake' };
  const ageSeconds = contactAt === null ? null : (nowMs - Date.parse(contactAt)) / 1000;
  const isCurrent = ['live', 'checking'].includes(freshnessOf(ageSeconds, freshnessLimits.phone));
  if (!isCurrent) return { clinic, state: 'silent', since: contactAt };
  if (status !== 'open') return { clinic, state: 'no-intake' };
  return { clinic, state: 'fresh', slowest: slowestLane(clinic) };
}

const slowestLane = ({ board }: DashboardClinic): LaneBoard | null =>
  board.lanes
    .filter(({ forecast }) => forecast)
    .sort(compareDisplayedWaits)
    .at(-1) ?? null;

/** A clinic keeps its position when it falls silent; only closed ones move last. */
const compareRows = (a: DashboardRow, b: DashboardRow): number =>
  closedRank(a) - closedRank(b) || compareDisplayedWaits(slowestLane(a.clinic), slowestLane(b.clinic));

const closedRank = ({ state, clinic }: DashboardRow): number =>
  state === 'no-intake' ? clinicStatuses.indexOf(clinic.board.status) : 0;

export function districtTotals(rows: readonly DashboardRow[]): DistrictTotals {
  const counted = rows.filter(({ state }) => state !== 'silent').map(({ clinic }) => clinic);
  const withoutIntake = rows.filter(({ state }) => state === 'no-intake');
  const count = (status: string) =>
    withoutIntake.filter(({ clinic }) => clinic.board.status === status).length;
  return {
    all: rows.length,
    open: rows.filter(({ state }) => state === 'fresh').length,
    silent: rows.filter(({ state }) => state === 'silent').length,
    by: { paused: count('paused'), 'intake-closed': count('intake-closed'), closed: count('closed') },
    waiting: sum(counted.map(({ board }) => board.waiting)),
    served: sum(rows.map(({ clinic }) => clinic.served)),
    usual: usualTotals(rows.map(({ clinic }) => clinic)),
    wait: waitTotals(rows),
  };
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
  const slowest = rows.flatMap((row) => (row.state === 'fresh' && row.slowest ? [row.slowest] : []));
  slowest.sort(compareDisplayedWaits);
  const [median, longest] = [slowest[Math.floor((slowest.length - 1) / 2)], slowest.at(-1)];
  return median && longest ? { median, longest } : null;
}
