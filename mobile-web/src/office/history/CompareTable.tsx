import { useTranslation } from '../translation.js';
import { TableCard } from '../ui/TableCard.js';
import { type PeriodTotals, toMinutes, toPercent } from './period-stats.js';

type CompareTableProps = {
  title: string;
  rowHeading: string;
  rows: readonly { name: string; compared: PeriodTotals }[];
};

const columns = [
  'arrivals',
  'served',
  'peak',
  'medianMinutes',
  'p90Minutes',
  'noShows',
  'left',
  'within',
] as const;

/** Compares days or clinics. */
export function CompareTable({ title, rowHeading, rows }: CompareTableProps) {
  const { t } = useTranslation();
  const minutes = (seconds: number | null) => {
    const count = toMinutes(seconds);
    return count === null ? '—' : t('history.minutes', { count });
  };
  return (
    <TableCard
      kind="figures"
      title={title}
      columns={[rowHeading, ...columns.map((column) => t(`history.${column}`))]}
      rows={rows.map(({ name, compared: { forecast, ...sums } }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>{sums.arrivals.toLocaleString('en')}</td>
          <td>{sums.served.toLocaleString('en')}</td>
          <td>{sums.peak}</td>
          <td>{minutes(sums.median)}</td>
          <td>{minutes(sums.p90)}</td>
          <td>{sums.noShows}</td>
          <td>{sums.left}</td>
          <td>
            {forecast ? t('history.percent', { count: toPercent(forecast.within, forecast.calls) }) : '—'}
          </td>
        </tr>
      ))}
    />
  );
}
