import { useTranslation } from '../translation.js';
import { TableCard } from '../ui/TableCard.js';
import { ClinicRow } from './ClinicRow.js';
import type { DashboardRow, DistrictTotals } from './dashboard-rows.js';
import './ClinicTable.css';

type ClinicTableProps = {
  rows: readonly DashboardRow[];
  totals: DistrictTotals;
  timeZone: string;
  nowMs: number;
  serverDown: boolean;
};

const columns = ['clinic', 'level', 'waiting', 'lanes', 'wait', 'recent', 'served', 'tablet'] as const;
const numericColumns: readonly string[] = ['waiting', 'lanes', 'wait', 'served'];

/** Clinics by expected wait, with a one-sentence summary for screen readers. */
export function ClinicTable({ rows, totals: { all, open, waiting }, ...context }: ClinicTableProps) {
  const { t, language } = useTranslation();
  const first = rows.find((row) => row.state === 'fresh' && row.waits.length > 0);
  const quietest = first?.clinic.board.name[language];
  return (
    <TableCard
      kind="plain"
      className="clinic-table"
      title={t('clinicTable.title')}
      aside={<small>{t('clinicTable.order')}</small>}
      caption={[
        t('clinicTable.summary', { all, open, waiting }),
        quietest && t('clinicTable.quietest', { clinic: quietest }),
      ]
        .filter(Boolean)
        .join(' ')}
      columns={columns.map((column) => ({
        text: t(`clinicTable.${column}`),
        className: numericColumns.includes(column) ? 'clinic-table__figure' : undefined,
      }))}
      rows={rows.map((row) => <ClinicRow key={row.clinic.board.clinicId} row={row} {...context} />)}
    />
  );
}
