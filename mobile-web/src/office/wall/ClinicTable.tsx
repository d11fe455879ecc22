import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { ClinicRow } from './ClinicRow.js';
import type { Row, Sums } from './district-now.js';
import '../parts/table.css';
import './ClinicTable.css';

type ClinicTableProps = { rows: readonly Row[]; sums: Sums; timeZone: string; now: number; down: boolean };

const columns = ['clinic', 'level', 'waiting', 'lanes', 'wait', 'recent', 'served', 'tablet'] as const;
const figures: readonly string[] = ['waiting', 'lanes', 'wait', 'served'];

/** Clinics by expected wait, with a one-sentence summary for screen readers. */
export function ClinicTable({ rows, sums, timeZone, now, down }: ClinicTableProps) {
  const { t, language } = useTranslation();
  const [first] = rows;
  const summary = t('clinicTable.summary', {
    all: sums.all,
    open: sums.open,
    waiting: sums.waiting,
    quietest: first?.clinic.board.name[language] ?? '',
  });
  return (
    <Card title={t('clinicTable.title')} aside={<small>{t('clinicTable.order')}</small>}>
      <div className="table-place">
        <table className="table clinic-table" data-down={down}>
          <caption className="visually-hidden">{summary}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={figures.includes(column) ? 'clinic-table__figure' : ''}
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
                down={down}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
