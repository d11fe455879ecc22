import { formatClock } from '@hannun/shared/date-time';
import { formatDisplayedWait, formatUpcoming } from '@hannun/shared/i18n';
import { nextChangeOf, type SaidLane } from '@hannun/shared/saying';
import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { useTranslation } from '../translation.js';
import { type DashboardRow, isShut, type ShutSaying, type WaitOfLane } from './dashboard-rows.js';
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
        {row.state === 'fresh' && <small>{paceText}</small>}
      </td>
      <td>
        {serverDown ? '—' : <TabletCell clinic={clinic} nowMs={nowMs} silent={row.state === 'silent'} />}
      </td>
    </tr>
  );
}

function ClinicFigures({ row, nowMs }: { row: Extract<DashboardRow, { state: 'fresh' }>; nowMs: number }) {
  const { t, language } = useTranslation();
  const { clinic, waits, lanes } = row;
  const [soonest] = waits;
  const { board, oldest, recent, booths } = clinic;
  const names = board.lanes.map(({ name }) => name[language]);
  const hasSeveral = names.length > 1;
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
      <td className="clinic-table__figure">
        <span className="clinic-table__lanes">
          {(hasSeveral ? lanes.map((lane) => laneText(lane, { t, language })) : names).join(' · ')}
        </span>
        {booths.of > 0 && <small>{t('clinicTable.booths', booths)}</small>}
      </td>
      <td className="clinic-table__figure">
        <WaitFigures waits={waits} namesLanes={hasSeveral} />
      </td>
      <td>
        <Sparkline recent={recent} label={t('clinicTable.trend', trend)} />
      </td>
    </>
  );
}

/** The wait of the headline large, as residents read it; the other lanes that take people in below. */
function WaitFigures({ waits, namesLanes }: { waits: readonly WaitOfLane[]; namesLanes: boolean }) {
  const { t, language } = useTranslation();
  const figures = waits.map(({ lane, wait }) => {
    const { figure, unit } = formatDisplayedWait(wait, t);
    return { name: lane.name[language], text: figure + unit };
  });
  const [soonest, ...others] = figures;
  if (!soonest) return <span>{t('clinicTable.noWait')}</span>;
  return (
    <>
      <b>{soonest.text}</b>
      {namesLanes && <small>{soonest.name}</small>}
      {others.map(({ name, text }) => (
        <small key={name}>{`${name} ${text}`}</small>
      ))}
    </>
  );
}

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
  if (row.state === 'no-intake') return <IntakeText row={row} timeZone={timeZone} nowMs={nowMs} />;
  const { waiting } = row.clinic.board;
  if (row.state === 'unconfirmed') {
    const since = { time: formatClock(timeZone, row.since), count: waiting };
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
        ? `${t('silentSince', { time: formatClock(timeZone, row.since) })} · ${t('clinicTable.waitedThen', { count: waiting })}`
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
