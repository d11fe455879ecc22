import type { ForecastDay, Question, Range, WallClinic, WallMatter } from '@hannun/shared';

/** What is known of a clinic beyond its row on the wall. */
export type Watched = {
  clinic: WallClinic;
  question: { kind: Question; since: string } | null;
  forecasts: readonly ForecastDay[];
  /** When its log was found to differ from what was read of it and the lines were not counted since. */
  differedAt: string | null;
  /** Labels of tablets that have entered more today than a whole clinic does. */
  flooding: readonly string[];
};

const minute = 60_000;
/** A clinic not heard for so long needs somebody to look (milliseconds, DESIGN §5). */
const silencePatience = 5 * minute;
/** A line grows where it has doubled in three hours and by so many people. */
const noteworthyGrowth = 15;
/** Fewer calls than these say nothing about forecasts, and more than half of them should come true. */
const enoughCalls = 20;
const poorShare = 0.5;
/** More would not be looked at. */
const most = 3;

/** The most pressing things to look at, at `now` (milliseconds). */
export function mattersOf(watched: readonly Watched[], now: number): WallMatter[] {
  // One that was never heard has no tablet yet, which the devices' page tells.
  const open = watched.filter(({ clinic: { board } }) => board.status !== 'closed' && board.contactAt);
  const heard = open.filter(({ clinic }) => !isSilent(clinic, now));
  const differed = new Set(watched.filter(({ differedAt }) => differedAt));
  const rules: readonly (readonly WallMatter[])[] = [
    // Whether a clinic is open or not: what it did today may be incomplete.
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

const logDiffered = ({ clinic, differedAt }: Watched): WallMatter[] =>
  differedAt === null
    ? []
    : [{ kind: 'recount-due', clinicId: clinic.board.clinicId, since: differedAt, why: 'log-differed' }];

const isSilent = ({ board: { contactAt } }: WallClinic, now: number): boolean =>
  now - Date.parse(contactAt ?? '') > silencePatience;

const silent = ({ board: { clinicId, contactAt } }: WallClinic): WallMatter[] =>
  contactAt === null ? [] : [{ kind: 'device-silent', clinicId, since: contactAt }];

const flooding = ({ clinic: { board }, flooding: labels }: Watched): WallMatter[] =>
  labels.map((tablet) => ({ kind: 'tablet-flooding', clinicId: board.clinicId, tablet }));

function longWait({ board }: WallClinic, others: readonly Watched[]): WallMatter[] {
  const wait = board.lanes.find(({ level }) => level === 'packed')?.forecast;
  if (!wait) return [];
  const { clinicId } = board;
  return [{ kind: 'long-wait', clinicId, wait, quieter: quietest(others, clinicId, wait) }];
}

/** Where people could go instead: the shortest wait of all, if it is at most half as long. */
function quietest(
  others: readonly Watched[],
  than: string,
  wait: Range,
): Extract<WallMatter, { kind: 'long-wait' }>['quieter'] {
  const waits = others.flatMap(({ clinic: { board } }) => {
    const longest = longestWait(board.lanes.map(({ forecast }) => forecast));
    const fits = board.clinicId !== than && board.status === 'open' && longest;
    return fits ? [{ clinicId: board.clinicId, wait: longest }] : [];
  });
  const [best] = waits.sort((a, b) => a.wait.high - b.wait.high);
  return best && best.wait.high <= wait.high / 2 ? best : null;
}

/** `null` where a lane has no honest figure. */
function longestWait(forecasts: readonly (Range | null)[]): Range | null {
  const known = forecasts.filter((forecast) => forecast !== null);
  if (known.length < forecasts.length) return null;
  return known.reduce<Range | null>(
    (longest, each) => (longest && longest.high >= each.high ? longest : each),
    null,
  );
}

const asked = ({ clinic, question }: Watched, kind: Question): WallMatter[] =>
  question?.kind === kind ? [{ kind, clinicId: clinic.board.clinicId, since: question.since }] : [];

function growing({ board: { clinicId, waiting, closesAt }, recent }: WallClinic): WallMatter[] {
  const [first] = recent;
  if (!first || waiting < 2 * first.waiting || waiting - first.waiting < noteworthyGrowth) return [];
  return [{ kind: 'growing', clinicId, from: first.waiting, to: waiting, ...(closesAt ? { closesAt } : {}) }];
}

function forecastOff({ clinic, forecasts }: Watched): WallMatter[] {
  const calls = forecasts.reduce((sum, each) => sum + each.calls, 0);
  const within = forecasts.reduce((sum, each) => sum + each.within, 0);
  if (calls < enoughCalls || within > calls * poorShare) return [];
  return [{ kind: 'forecast-off', clinicId: clinic.board.clinicId, calls, within }];
}
