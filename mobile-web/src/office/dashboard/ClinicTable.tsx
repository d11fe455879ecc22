import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { ClinicRow } from './ClinicRow.js';
import type { DashboardRow, DistrictTotals } from './dashboard-rows.js';
import '../ui/table.css';
import './ClinicTable.css';

type ClinicTableProps = {
  rows: readonly DashboardRow[];
  totals: DistrictTotals;
  timeZone: string;
  now: number;
  serverDown: boolean;
};

const columns = ['clinic', 'level', 'waiting', 'lanes', 'wait', 'recent', 'served', 'tablet'] as const;
const numericColumns: readonly string[] = ['waiting', 'lanes', 'wait', 'served'];

/** Clinics by expected wait, with a one-sentence summary for screen readers. */
export function ClinicTable({ rows, totals, timeZone, now, serverDown }: ClinicTableProps) {
  const { t, language } = useTranslation();
  const [first] = rows;
  const summary = t('clinicTable.summary', {
    all: totals.all,
    open: totals.open,
    waiting: totals.waiting,
    quietest: first?.clinic.board.name[language] ?? '',
  });
  return (
    <Card title={t('clinicTable.title')} aside={<small>{t('clinicTable.order')}</small>}>
      <div className="table-place">
        <table className="table clinic-table" data-down={serverDown}>
          <caption className="visually-hidden">{summary}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={numericColumns.includes(column) ? 'clinic-table__figure' : ''}
                >
                  {t(`clinicTable.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ClinicRow
                key={row.clinic.board.clinicId}
                row={row}
                timeZone={timeZone}
                now={now}
                serverDown={serverDown}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
