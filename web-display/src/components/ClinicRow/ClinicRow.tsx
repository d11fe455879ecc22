import type { Board } from '@hannun/shared';
import type { ClinicRowView } from '../../screens/district/district-view.js';
import { clockTime } from '../../time/local-time.js';
import { openingWords } from '../../words/opening.js';
import { pauseWords } from '../../words/pause.js';
import { say } from '../../words/say.js';
import { Estimate } from '../Estimate/Estimate.js';
import { Fit } from '../Fit/Fit.js';
import { Icon, type IconName } from '../Icon/Icon.js';
import { LevelMeter } from '../LevelMeter/LevelMeter.js';
import './ClinicRow.css';

type ClinicRowProps = { row: ClinicRowView; forecasts: boolean; present: number };

export const ClinicRow = ({ row, forecasts, present }: ClinicRowProps) => (
  <tr className={`clinic-row is-${row.state}`} data-clinic={row.board.clinicId}>
    <th scope="row">
      <Fit>{row.board.name.ko}</Fit>
    </th>
    {row.state === 'open' ? (
      <Figures row={row} forecasts={forecasts} />
    ) : (
      <td className="clinic-why" colSpan={3}>
        <Icon name={row.state === 'stale' ? 'clock' : shutIcon(row.board)} />
        <Fit>{row.state === 'stale' ? staleWords(row.since) : shutWords(row.board, present)}</Fit>
      </td>
    )}
  </tr>
);

type FiguresProps = { row: Extract<ClinicRowView, { state: 'open' }>; forecasts: boolean };

const Figures = ({ row: { board, busiest }, forecasts }: FiguresProps) => (
  <>
    {forecasts && <td>{busiest?.level && <LevelMeter level={busiest.level} />}</td>}
    <td className="clinic-waiting">
      <b data-figure="waiting">{board.waiting}</b>
      <small>명</small>
    </td>
    {forecasts && (
      <td className="clinic-estimate">
        <Estimate lane={busiest ?? board.lanes[0] ?? unknownLane} />
      </td>
    )}
  </>
);

const unknownLane = { forecast: null, tickets: 0 };

const staleWords = (since: number | null): string =>
  since === null ? say.ko('district.noNews') : say.ko('district.noNewsSince', { time: clockTime(since) });

const shutIcon = ({ status }: Board): IconName =>
  status === 'paused' ? 'pause' : status === 'closed' ? 'moon' : 'shut';

function shutWords(board: Board, present: number): string {
  if (board.status === 'paused') return pauseWords('ko', board.reason ?? 'other', board.resumesAt ?? null);
  if (board.status === 'intake-closed') return say.ko('district.intakeClosed');
  if (!board.opensAt) return say.ko('district.closed');
  return say.ko('district.opens', { opening: openingWords(Date.parse(board.opensAt), present, 'ko') });
}
