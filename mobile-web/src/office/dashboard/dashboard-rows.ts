import type { Dashboard, DashboardClinic, Level, WaitRange } from '@hannun/shared/contract';

/** A tablet that works sends a beat far more often. */
const staleAfterSeconds = 60;

/** `fresh`: figures are current. `silent`: no recent contact. `shut`: not taking people, for a known reason. */
export type DashboardRow = { clinic: DashboardClinic } & (
  | { state: 'fresh'; level: Level | null; wait: WaitRange | null }
  | { state: 'silent'; since: string | null }
  | { state: 'shut' }
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
  /** Median and longest wait of the open clinics (minutes). */
  wait: { median: number; longest: number } | null;
};

/** Shortest wait first, closed clinics last. `ageSeconds`: since the dashboard was loaded. */
export function dashboardRows({ asOf, clinics }: Dashboard, ageSeconds: number): DashboardRow[] {
  const now = Date.parse(asOf) + ageSeconds * 1000;
  return clinics.map((clinic) => dashboardRow(clinic, now)).sort((a, b) => sortKey(a) - sortKey(b));
}

function dashboardRow(clinic: DashboardClinic, now: number): DashboardRow {
  const { status, contactAt, lanes } = clinic.board;
  if (status === 'closed') return { clinic, state: 'shut' };
  const isHeard = contactAt !== null && (now - Date.parse(contactAt)) / 1000 <= staleAfterSeconds;
  if (!isHeard) return { clinic, state: 'silent', since: contactAt };
  if (status !== 'open') return { clinic, state: 'shut' };
  const worst = lanes.reduce<(typeof lanes)[number] | null>(
    (longest, lane) => (upperBound(lane.forecast) > upperBound(longest?.forecast ?? null) ? lane : longest),
    null,
  );
  return { clinic, state: 'fresh', level: worst?.level ?? null, wait: worst?.forecast ?? null };
}

const upperBound = (range: WaitRange | null): number => range?.high ?? -1;

/** A clinic keeps its position when it falls silent; only closed ones move last. */
function sortKey(row: DashboardRow): number {
  const { board } = row.clinic;
  const longest = Math.max(-1, ...board.lanes.map(({ forecast }) => upperBound(forecast)));
  if (row.state !== 'shut') return longest < 0 ? 1e6 : longest;
  return 1e7 + { open: 0, paused: 1, 'intake-closed': 2, closed: 3 }[board.status];
}

export function districtTotals(rows: readonly DashboardRow[]): DistrictTotals {
  const counted = rows.filter(({ state }) => state !== 'silent').map(({ clinic }) => clinic);
  const shut = rows.filter(({ state }) => state === 'shut');
  const count = (status: string) => shut.filter(({ clinic }) => clinic.board.status === status).length;
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
  const waits = rows.flatMap((row) => (row.state === 'fresh' && row.wait ? [row.wait] : []));
  const middle = waits.map(({ likely }) => likely).sort((a, b) => a - b)[Math.floor((waits.length - 1) / 2)];
  if (middle === undefined) return null;
  const minutes = (seconds: number) => Math.ceil(seconds / 300) * 5;
  return { median: Math.round(middle / 60), longest: minutes(Math.max(...waits.map((wait) => wait.high))) };
}
