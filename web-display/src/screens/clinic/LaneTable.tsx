import type { ShownFreshness } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import type { ActiveRow } from '../../calls/active-calls.js';
import { t } from '../../messages/translate.js';
import { Bilingual } from '../../ui/bilingual/Bilingual.js';
import { LaneRow } from '../../ui/lane-row/LaneRow.js';
import { pageAt, paginate } from '../page-rotation.js';
import { laneRowModeOf } from './lane-row-modes.js';
import './LaneTable.css';

/** With more rows, numbers are too small to read across a lobby. */
const rowsPerPage = 4;

type LaneTableProps = {
  board: Board;
  freshness: ShownFreshness;
  activeRows: readonly ActiveRow[];
  monotonicMs: number;
};

/** Lanes in their own order, in rotating pages; the page of a called lane comes first. */
export function LaneTable({ board, freshness, activeRows, monotonicMs }: LaneTableProps) {
  const pages = paginate(board.lanes, rowsPerPage);
  const callingPage = pages.findIndex((page) => page.some(({ lane }) => lane === activeRows[0]?.lane));
  const page = pageAt(pages.length, monotonicMs, callingPage === -1 ? undefined : callingPage);
  const showsForecasts = board.lanes.some(
    ({ forecast, noForecast = 'closed' }) => forecast !== null || noForecast !== 'closed',
  );
  return (
    <table className="lane-rows" data-rows={pages[0]?.length} data-version={board.version}>
      <ColumnNames
        showsForecasts={showsForecasts}
        page={pages.length > 1 ? `${page + 1} / ${pages.length}` : ''}
      />
      <tbody>
        {pages[page]?.map((lane) => (
          <LaneRow
            key={lane.lane}
            lane={lane}
            mode={laneRowModeOf(lane, board, freshness, activeRows)}
            showsForecasts={showsForecasts}
          />
        ))}
      </tbody>
    </table>
  );
}

const ColumnNames = ({ showsForecasts, page }: { showsForecasts: boolean; page: string }) => (
  <thead>
    <tr className="column-names">
      <th scope="col">
        {t.ko('screen.lane')} {page && <b className="page-number">{page}</b>}
      </th>
      <th scope="col">
        <Bilingual messageKey="screen.nowServing" />
      </th>
      <th scope="col">
        <Bilingual messageKey="screen.goTo" />
      </th>
      <th scope="col">
        <Bilingual messageKey={showsForecasts ? 'screen.expected' : 'waiting'} />
      </th>
    </tr>
  </thead>
);
