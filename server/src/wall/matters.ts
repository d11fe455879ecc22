import type {
  DashboardAlert,
  DashboardClinic,
  DayForecastAccuracy,
  StaffPrompt,
  WaitRange,
} from '@hannun/shared';

export type Watched = {
  clinic: DashboardClinic;
  question: { kind: StaffPrompt; since: string } | null;
  forecasts: readonly DayForecastAccuracy[];
  /** When its log was found to differ, if not all lanes were recounted since. */
  differedAt: string | null;
  /** Labels of tablets that entered more today than a whole clinic does. */
  flooding: readonly string[];
};

const minute = 60_000;
const silencePatience = 5 * minute;
/** A queue that doubled in three hours and grew by at least this much. */
const noteworthyGrowth = 15;
/** Fewer calls say nothing about the forecasts. */
const enoughCalls = 20;
const poorShare = 0.5;
const most = 3;

/** The most pressing alerts at `now` (milliseconds). */
export function mattersOf(watched: readonly Watched[], now: number): DashboardAlert[] {
  // A clinic never seen has no tablet yet; the devices page shows that.
  const open = watched.filter(({ clinic: { board } }) => board.status !== 'closed' && board.contactAt);
  const heard = open.filter(({ clinic }) => !isSilent(clinic, now));
  const differed = new Set(watched.filter(({ differedAt }) => differedAt));
  const rules: readonly (readonly DashboardAlert[])[] = [
    // Closed clinics too: what they recorded today may be incomplete.
    [...differed].flatMap(logDiffered),
    watched.flatMap(flooding),
    open.flatMap(({ clinic }) => (isSilent(clinic, now) ? silent(clinic) : [])),
    heard.flatMap(({ clinic }) => longWait(clinic, heard)),
    heard.flatMap((each) => asked(each, 'no-taps')),
    heard.flatMap((each) => (differed.has(each) ? [] : asked(each, 'recount-due'))),
    heard.flatMap(({ clinic }) => growing(clinic)),
    heard.flatMap(forecastOff),
  ];
  return rules.flat().slice(0, most);
}

const logDiffered = ({ clinic, differedAt }: Watched): DashboardAlert[] =>
  differedAt === null
    ? []
    : [{ kind: 'recount-due', clinicId: clinic.board.clinicId, since: differedAt, why: 'log-differed' }];

const isSilent = ({ board: { contactAt } }: DashboardClinic, now: number): boolean =>
  now - Date.parse(contactAt ?? '') > silencePatience;

const silent = ({ board: { clinicId, contactAt } }: DashboardClinic): DashboardAlert[] =>
  contactAt === null ? [] : [{ kind: 'device-silent', clinicId, since: contactAt }];

const flooding = ({ clinic: { board }, flooding: labels }: Watched): DashboardAlert[] =>
  labels.map((tablet) => ({ kind: 'tablet-flooding', clinicId: board.clinicId, tablet }));

function longWait({ board }: DashboardClinic, others: readonly Watched[]): DashboardAlert[] {
  const wait = board.lanes.find(({ level }) => level === 'packed')?.forecast;
  if (!wait) return [];
  const { clinicId } = board;
  return [{ kind: 'long-wait', clinicId, wait, quieter: quietest(others, clinicId, wait) }];
}

/** The clinic with the shortest wait, if that is at most half as long. */
function quietest(
  others: readonly Watched[],
  than: string,
  wait: WaitRange,
): Extract<DashboardAlert, { kind: 'long-wait' }>['quieter'] {
  const waits = others.flatMap(({ clinic: { board } }) => {
    const longest = longestWait(board.lanes.map(({ forecast }) => forecast));
    const fits = board.clinicId !== than && board.status === 'open' && longest;
    return fits ? [{ clinicId: board.clinicId, wait: longest }] : [];
  });
  const [best] = waits.sort((a, b) => a.wait.high - b.wait.high);
  return best && best.wait.high <= wait.high / 2 ? best : null;
}

function longestWait(forecasts: readonly (WaitRange | null)[]): WaitRange | null {
  const known = forecasts.filter((forecast) => forecast !== null);
  if (known.length < forecasts.length) return null;
  return known.reduce<WaitRange | null>(
    (longest, each) => (longest && longest.high >= each.high ? longest : each),
    null,
  );
}

const asked = ({ clinic, question }: Watched, kind: StaffPrompt): DashboardAlert[] =>
  question?.kind === kind ? [{ kind, clinicId: clinic.board.clinicId, since: question.since }] : [];

function growing({ board: { clinicId, waiting, closesAt }, recent }: DashboardClinic): DashboardAlert[] {
  const [first] = recent;
  if (!first || waiting < 2 * first.waiting || waiting - first.waiting < noteworthyGrowth) return [];
  return [{ kind: 'growing', clinicId, from: first.waiting, to: waiting, ...(closesAt ? { closesAt } : {}) }];
}

function forecastOff({ clinic, forecasts }: Watched): DashboardAlert[] {
  const calls = forecasts.reduce((sum, each) => sum + each.calls, 0);
  const within = forecasts.reduce((sum, each) => sum + each.within, 0);
  if (calls < enoughCalls || within > calls * poorShare) return [];
  return [{ kind: 'forecast-off', clinicId: clinic.board.clinicId, calls, within }];
}
