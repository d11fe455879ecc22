import type { Board } from '@hannun/shared/contract';
import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { formatOpening } from '../../messages/format-opening.js';
import { formatPause } from '../../messages/format-pause.js';
import { t } from '../../messages/translate.js';
import type { ClinicRowView } from '../../screens/district/district-view.js';
import { formatClock } from '../../time/local-time.js';
import { FitText } from '../fit-text/FitText.js';
import { WaitEstimate } from '../wait-estimate/WaitEstimate.js';
import './ClinicRow.css';

type ClinicRowProps = { row: ClinicRowView; showsForecasts: boolean; serverNowMs: number };

export const ClinicRow = ({ row, showsForecasts, serverNowMs }: ClinicRowProps) => (
  <tr className={`clinic-row is-${row.state}`} data-clinic={row.board.clinicId}>
    <th scope="row">
      <FitText>{row.board.name.ko}</FitText>
    </th>
    {row.state === 'open' ? (
      <Figures row={row} showsForecasts={showsForecasts} />
    ) : (
      <td className="clinic-why" colSpan={3}>
        <Icon name={row.state === 'stale' ? 'clock' : closedIcon(row.board)} size={1} />
        <FitText>
          {row.state === 'stale' ? formatStale(row.sinceMs) : formatClosed(row.board, serverNowMs)}
        </FitText>
      </td>
    )}
  </tr>
);

type FiguresProps = { row: Extract<ClinicRowView, { state: 'open' }>; showsForecasts: boolean };

const Figures = ({ row: { board, slowestLane }, showsForecasts }: FiguresProps) => (
  <>
    {showsForecasts && (
      <td>
        {slowestLane?.level && (
          <LevelMeter level={slowestLane.level} label={t.ko(`level.${slowestLane.level}`)} />
        )}
      </td>
    )}
    <td className="clinic-waiting">
      <b data-figure="waiting">{board.waiting}</b>
      <small>{t.ko('peopleUnit', { count: board.waiting })}</small>
    </td>
    {showsForecasts && (
      <td className="clinic-estimate">
        <WaitEstimate lane={slowestLane ?? board.lanes[0] ?? emptyLane} />
      </td>
    )}
  </>
);

const emptyLane = { forecast: null, tickets: 0 };

const formatStale = (sinceMs: number | null): string =>
  sinceMs === null ? t.ko('neverSeen') : t.ko('silentSince', { time: formatClock(sinceMs) });

const closedIcon = ({ status }: Board): IconName =>
  status === 'paused' ? 'pause' : status === 'closed' ? 'moon' : 'intake-closed';

function formatClosed(board: Board, serverNowMs: number): string {
  if (board.status === 'paused') return formatPause('ko', board.reason ?? 'other', board.resumesAt ?? null);
  if (board.status === 'intake-closed') return t.ko('district.intakeClosed');
  if (!board.opensAt) return t.ko('district.closed');
  return t.ko('district.opens', { opening: formatOpening(Date.parse(board.opensAt), serverNowMs, 'ko') });
}
