import type { ScreenRow } from '@hannun/shared/lobby-screen';
import type { ActiveRow } from '../../calls/active-calls.js';
import { t } from '../../messages/translate.js';
import { Bilingual } from '../../ui/bilingual/Bilingual.js';
import { LaneRow } from '../../ui/lane-row/LaneRow.js';
import { pageAt, paginate } from '../page-rotation.js';
import './LaneTable.css';

/** With more rows, numbers are too small to read across a lobby. */
const rowsPerPage = 4;
/** With fewer, a row has room for two lines. */
const compactRows = 3;

type LaneTableProps = {
  rows: readonly ScreenRow[];
  version: number;
  activeRows: readonly ActiveRow[];
  showsForecasts: boolean;
  monotonicMs: number;
};

/** Lanes in their own order, in rotating pages; the page of a called lane comes first. */
export function LaneTable({ rows, version, activeRows, showsForecasts, monotonicMs }: LaneTableProps) {
  const pages = paginate(rows, rowsPerPage);
  const callingPage = pages.findIndex((page) =>
    page.some(({ said }) => said.lane.lane === activeRows[0]?.lane),
  );
  const page = pageAt(pages.length, monotonicMs, callingPage === -1 ? undefined : callingPage);
  const rowCount = pages[0]?.length ?? 0;
  return (
    <table className="lane-rows" data-rows={rowCount} data-version={version}>
      <ColumnNames
        showsForecasts={showsForecasts}
        page={pages.length > 1 ? `${page + 1} / ${pages.length}` : ''}
      />
      <tbody>
        {pages[page]?.map((row) => (
          <LaneRow
            key={row.said.lane.lane}
            row={row}
            showsForecasts={showsForecasts}
            isCompact={rowCount >= compactRows}
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
