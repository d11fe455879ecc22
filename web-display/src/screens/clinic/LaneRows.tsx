import type { Board } from '@hannun/shared';
import type { StagedRow } from '../../call/stage.js';
import { Both } from '../../components/Both/Both.js';
import type { Shown } from '../../components/FreshDot/FreshDot.js';
import { LaneRow } from '../../components/LaneRow/LaneRow.js';
import { say } from '../../words/say.js';
import { pageAt, pagesOf } from '../pages.js';
import { modeOf } from './lane-modes.js';
import './LaneRows.css';

/** With more rows, numbers are too small to read across a lobby (DESIGN.md §7). */
const rowsPerPage = 4;

type LaneRowsProps = { board: Board; shown: Shown; onStage: readonly StagedRow[]; monotonic: number };

/** Lanes in their own order, in rotating pages; the page of a called lane comes first. */
export function LaneRows({ board, shown, onStage, monotonic }: LaneRowsProps) {
  const pages = pagesOf(board.lanes, rowsPerPage);
  const calling = pages.findIndex((page) => page.some(({ lane }) => lane === onStage[0]?.lane));
  const page = pageAt(pages.length, monotonic, calling === -1 ? undefined : calling);
  const forecasts = board.lanes.some(
    ({ forecast, noForecast = 'closed' }) => forecast !== null || noForecast !== 'closed',
  );
  return (
    <table className="lane-rows" data-rows={pages[0]?.length} data-version={board.version}>
      <ColumnNames forecasts={forecasts} page={pages.length > 1 ? `${page + 1} / ${pages.length}` : ''} />
      <tbody>
        {pages[page]?.map((lane) => (
          <LaneRow
            key={lane.lane}
            lane={lane}
            place={board.lanes.indexOf(lane)}
            mode={modeOf(lane, board, shown, onStage)}
            forecasts={forecasts}
          />
        ))}
      </tbody>
    </table>
  );
}

const ColumnNames = ({ forecasts, page }: { forecasts: boolean; page: string }) => (
  <thead>
    <tr className="column-names">
      <th scope="col">
        {say.ko('lane')} {page && <b className="page-number">{page}</b>}
      </th>
      <th scope="col">
        <Both of="nowServing" />
      </th>
      <th scope="col">
        <Both of="goTo" />
      </th>
      <th scope="col">
        <Both of={forecasts ? 'expected' : 'waiting'} />
      </th>
    </tr>
  </thead>
);
