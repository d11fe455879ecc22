import type {
  DashboardAlert,
  DashboardClinic,
  DayForecastAccuracy,
  StaffPrompt,
  WaitRange,
} from '@hannun/shared/contract';
import { offlineAfterSeconds } from '@hannun/shared/forecast';
import { sayLane } from '@hannun/shared/saying';

export type ClinicObservation = {
  clinic: DashboardClinic;
  question: { kind: StaffPrompt; since: string } | null;
  forecasts: readonly DayForecastAccuracy[];
  /** When its log was found to differ, if not all lanes were recounted since. */
  divergedAt: string | null;
  /** Labels of tablets that entered more today than a whole clinic does. */
  floodingTablets: readonly string[];
};

/** A queue that doubled in three hours and grew by at least this much. */
const minGrowthPeople = 15;
/** Fewer calls of one day are no reason to doubt its forecasts. */
const minAlertedCalls = 20;
const poorAccuracyRatio = 0.5;
const maxAlerts = 3;

/** The most pressing alerts at that moment. */
export function findAlerts(
  watched: readonly ClinicObservation[],
  now: { nowMs: number; timeZone: string },
): DashboardAlert[] {
  const { nowMs } = now;
  // A clinic never seen has no tablet yet; the devices page shows that.
  const open = watched.filter(({ clinic: { board } }) => board.status !== 'closed' && board.contactAt);
  const online = open.filter(({ clinic }) => !isOffline(clinic, nowMs));
  const diverged = new Set(watched.filter(({ divergedAt }) => divergedAt));
  const rules: readonly (readonly DashboardAlert[])[] = [
    // Closed clinics too: what they recorded today may be incomplete.
    [...diverged].flatMap(divergenceAlerts),
    watched.flatMap(floodAlerts),
    open.flatMap(({ clinic }) => (isOffline(clinic, nowMs) ? offlineAlerts(clinic) : [])),
    online.flatMap(({ clinic }) => longWaitAlerts(clinic, online, now)),
    online.flatMap((each) => questionAlerts(each, 'no-taps')),
    online.flatMap((each) => (diverged.has(each) ? [] : questionAlerts(each, 'recount-due'))),
    online.flatMap(({ clinic }) => growthAlerts(clinic)),
    online.flatMap(forecastAlerts),
  ];
  return rules.flat().slice(0, maxAlerts);
}

const divergenceAlerts = ({ clinic, divergedAt }: ClinicObservation): DashboardAlert[] =>
  divergedAt === null
    ? []
    : [{ kind: 'recount-due', clinicId: clinic.board.clinicId, since: divergedAt, why: 'log-differed' }];

const isOffline = ({ board: { contactAt } }: DashboardClinic, nowMs: number): boolean =>
  nowMs - Date.parse(contactAt ?? '') > offlineAfterSeconds * 1000;

const offlineAlerts = ({ board: { clinicId, contactAt } }: DashboardClinic): DashboardAlert[] =>
  contactAt === null ? [] : [{ kind: 'device-silent', clinicId, since: contactAt }];

const floodAlerts = ({ clinic: { board }, floodingTablets: labels }: ClinicObservation): DashboardAlert[] =>
  labels.map((tablet) => ({ kind: 'tablet-flooding', clinicId: board.clinicId, tablet }));

function longWaitAlerts(
  { board }: DashboardClinic,
  others: readonly ClinicObservation[],
  now: { nowMs: number; timeZone: string },
): DashboardAlert[] {
  const packed = board.lanes.find(({ level }) => level === 'packed');
  if (!packed?.forecast) return [];
  const { clinicId } = board;
  const elsewhere = others.filter(({ clinic }) => clinic.board.clinicId !== clinicId);
  const quieter = findQuieterClinic(elsewhere, packed.lane, packed.forecast, now);
  return [{ kind: 'long-wait', clinicId, wait: packed.forecast, quieter }];
}

/** The clinic that takes people in for the same test and has the shortest wait, if that is at most half as long. */
function findQuieterClinic(
  others: readonly ClinicObservation[],
  laneId: string,
  wait: WaitRange,
  now: { nowMs: number; timeZone: string },
): Extract<DashboardAlert, { kind: 'long-wait' }>['quieter'] {
  const waits = others.flatMap(({ clinic: { board } }) => {
    const lane = board.lanes.find((each) => each.lane === laneId);
    const isTaking = lane && sayLane(board, lane, { ...now, freshness: 'live' }).state === 'taking';
    return isTaking && lane.forecast ? [{ clinicId: board.clinicId, wait: lane.forecast }] : [];
  });
  const [best] = waits.sort((a, b) => a.wait.high - b.wait.high);
  return best && best.wait.high <= wait.high / 2 ? best : null;
}

const questionAlerts = ({ clinic, question }: ClinicObservation, kind: StaffPrompt): DashboardAlert[] =>
  question?.kind === kind ? [{ kind, clinicId: clinic.board.clinicId, since: question.since }] : [];

function growthAlerts({ board: { clinicId, waiting, closesAt }, recent }: DashboardClinic): DashboardAlert[] {
  const [first] = recent;
  if (!first || waiting < 2 * first.waiting || waiting - first.waiting < minGrowthPeople) return [];
  return [{ kind: 'growing', clinicId, from: first.waiting, to: waiting, ...(closesAt ? { closesAt } : {}) }];
}

function forecastAlerts({ clinic, forecasts }: ClinicObservation): DashboardAlert[] {
  const calls = forecasts.reduce((sum, each) => sum + each.calls, 0);
  const within = forecasts.reduce((sum, each) => sum + each.within, 0);
  if (calls < minAlertedCalls || within > calls * poorAccuracyRatio) return [];
  return [{ kind: 'forecast-off', clinicId: clinic.board.clinicId, calls, within }];
}
