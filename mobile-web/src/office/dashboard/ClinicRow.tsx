import type { DisplayedWait } from '@hannun/shared/forecast';
import { formatDisplayedWait, formatPast, formatUpcoming } from '@hannun/shared/i18n';
import { type LaneSaying, nextChangeOf, type SaidLane } from '@hannun/shared/saying';
import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { useTranslation } from '../translation.js';
import { type DashboardRow, isShut, type ShutSaying } from './dashboard-rows.js';
import { Sparkline } from './Sparkline.js';
import { TabletCell } from './TabletCell.js';

type ClinicRowProps = { row: DashboardRow; timeZone: string; nowMs: number; serverDown: boolean };

/** One clinic: current figures, or since when there are none, or why it is closed. */
export function ClinicRow({ row, timeZone, nowMs, serverDown }: ClinicRowProps) {
  const { language, t } = useTranslation();
  const { clinic } = row;
  const { board, served, pace } = clinic;
  const paceText =
    pace.usual === null
      ? t('clinicTable.pace', { count: pace.lastHour })
      : t('clinicTable.paceUsual', { count: pace.lastHour, usual: pace.usual });
  return (
    <tr className="clinic-row" data-state={row.state}>
      <th scope="row">{board.name[language]}</th>
      {row.state === 'fresh' ? (
        <ClinicFigures row={row} nowMs={nowMs} />
      ) : (
        <td colSpan={5}>
          <StatusText row={row} timeZone={timeZone} nowMs={nowMs} />
        </td>
      )}
      <td className="clinic-table__figure">
        {served.toLocaleString('en')}
        {row.state === 'fresh' && <small className="clinic-table__pace">{paceText}</small>}
      </td>
      <td>
        {serverDown ? '—' : <TabletCell clinic={clinic} nowMs={nowMs} silent={row.state === 'silent'} />}
      </td>
    </tr>
  );
}

function ClinicFigures({ row, nowMs }: { row: Extract<DashboardRow, { state: 'fresh' }>; nowMs: number }) {
  const { t } = useTranslation();
  const { clinic, waits, lanes } = row;
  const [soonest] = waits;
  const { board, oldest, recent, booths } = clinic;
  const minutes = oldest ? Math.floor((nowMs - Date.parse(oldest.since)) / 60_000) : 0;
  const trend = { from: recent[0]?.waiting ?? 0, to: board.waiting };
  return (
    <>
      <td>{soonest?.level && <LevelMeter level={soonest.level} label={t(`level.${soonest.level}`)} />}</td>
      <td className="clinic-table__figure">
        <b>{t('people', { count: board.waiting })}</b>
        {oldest && (
          <small>
            {t(minutes > 0 ? 'clinicTable.oldest' : 'clinicTable.oldestNow', {
              ticket: oldest.ticket,
              minutes,
            })}
          </small>
        )}
      </td>
      <td className="clinic-table__figure clinic-table__of-lanes">
        <LaneCounts lanes={lanes} />
        {booths.of > 0 && <small>{t('clinicTable.booths', booths)}</small>}
      </td>
      <td className="clinic-table__figure clinic-table__of-lanes">
        <LaneWaits lanes={lanes} />
      </td>
      <td>
        <Sparkline recent={recent} label={t('clinicTable.trend', trend)} />
      </td>
    </>
  );
}

type LanesProps = { lanes: readonly SaidLane[] };

/** A line for each lane, in the order of their waits beside them. */
function LaneCounts({ lanes }: LanesProps) {
  const { language } = useTranslation();
  return lanes.map(({ lane, saying }) => (
    <span key={lane.lane} className="clinic-table__lane">
      <span>{lane.name[language]}</span>
      {lanes.length > 1 && ` ${saying.waiting}`}
    </span>
  ));
}

/** The wait of each lane, as residents read it, or why it takes nobody in; the headline first. */
function LaneWaits({ lanes }: LanesProps) {
  const { t, language } = useTranslation();
  return lanes.map(({ lane, saying }) => (
    <span key={lane.lane} className="clinic-table__lane">
      {lanes.length > 1 && <span className="visually-hidden">{`${lane.name[language]} `}</span>}
      {saying.state === 'taking' ? <b>{waitText(saying.wait, t)}</b> : reasonText(saying, t)}
    </span>
  ));
}

function waitText(wait: DisplayedWait, t: Words['t']): string {
  const { figure, unit } = formatDisplayedWait(wait, t);
  return figure + unit;
}

const reasonText = (saying: LaneSaying, t: Words['t']): string =>
  isShut(saying) ? shutName(saying, t) : t('clinicTable.noWait');

/** How many wait in a lane, and what is so if it takes nobody in. */
function laneText({ lane, saying }: SaidLane, { t, language }: Words): string {
  const text = `${lane.name[language]} ${saying.waiting}`;
  return isShut(saying) ? t('clinicTable.shutLane', { lane: text, state: shutName(saying, t) }) : text;
}

type Words = Pick<ReturnType<typeof useTranslation>, 't' | 'language'>;

const shutName = (saying: ShutSaying, t: Words['t']): string =>
  saying.state === 'paused' ? t(`pause.${saying.reason}`) : t(`clinicTable.state.${saying.state}`);

type StatusTextProps = { row: Exclude<DashboardRow, { state: 'fresh' }>; timeZone: string; nowMs: number };

function StatusText({ row, timeZone, nowMs }: StatusTextProps) {
  const { t, language } = useTranslation();
  const past = (instant: string) => formatPast(instant, { timeZone, now: nowMs, language, t });
  if (row.state === 'no-intake') return <IntakeText row={row} timeZone={timeZone} nowMs={nowMs} />;
  const { waiting } = row.clinic.board;
  if (row.state === 'unconfirmed') {
    const since = { time: past(row.since), count: waiting };
    const lanes = row.lanes.length > 1 ? row.lanes.map((lane) => laneText(lane, { t, language })) : [];
    return (
      <span className="clinic-row__state">
        <Icon name="clock" />
        {[t('clinicTable.unconfirmed', since), ...lanes].join(' · ')}
      </span>
    );
  }
  return (
    <span className="clinic-row__state">
      <Icon name={row.since ? 'clock' : 'no-signal'} />
      {row.since
        ? `${t('silentSince', { time: past(row.since) })} · ${t('clinicTable.waitedThen', { count: waiting })}`
        : t('clinicTable.never')}
    </span>
  );
}

type IntakeTextProps = {
  row: Extract<DashboardRow, { state: 'no-intake' }>;
  timeZone: string;
  nowMs: number;
};

/** Why nobody is taken in, when that changes, and who waits all the same. */
function IntakeText({ row: { saying, waiting, apart }, ...at }: IntakeTextProps) {
  const { language } = useTranslation();
  if (apart.length === 0) return <ShutText saying={saying} waiting={waiting} {...at} />;
  return apart.map(({ lane, saying }) => (
    <div key={lane.lane}>
      <ShutText lane={lane.name[language]} saying={saying} waiting={saying.waiting} {...at} />
    </div>
  ));
}

type ShutTextProps = Omit<IntakeTextProps, 'row'> & { lane?: string; saying: ShutSaying; waiting: number };

function ShutText({ lane, saying, waiting, timeZone, nowMs: now }: ShutTextProps) {
  const { t, language } = useTranslation();
  const { state } = saying;
  const next = nextChangeOf(saying);
  const time = next && formatUpcoming(next, { timeZone, now, language, t });
  const name = shutName(saying, t);
  return (
    <span className="clinic-row__state">
      <Icon name={iconOf(state)} />
      {lane && `${lane} · `}
      {!time && name}
      {time &&
        (state === 'paused'
          ? t('pausedUntil', { pause: name, time })
          : t('clinicTable.opens', { state: name, time }))}
      {waiting > 0 && ` · ${t('clinicTable.waits', { count: waiting })}`}
    </span>
  );
}

function iconOf(state: ShutSaying['state']): IconName {
  switch (state) {
    case 'paused':
      return 'pause';
    case 'closed':
    case 'serving-last':
    case 'day-off':
      return 'moon';
    case 'not-yet':
      return 'clock';
    default:
      return 'intake-closed';
  }
}
