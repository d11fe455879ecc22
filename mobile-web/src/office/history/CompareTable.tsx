import type { ClinicHistory } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { useTranslation } from '../translation.js';
import { TableCard } from '../ui/TableCard.js';
import { type PeriodTotals, periodTotals, toMinutes, toPercent } from './period-stats.js';

type CompareTableProps = {
  title: string;
  rowHeading: string;
  rows: readonly { name: string; compared: Omit<PeriodTotals, 'forecast'> & Partial<PeriodTotals> }[];
  /** Half-hours have no forecasts of their own. */
  hasForecasts?: boolean;
  emptyText?: string;
};

const columns = ['arrivals', 'served', 'peak', 'medianMinutes', 'p90Minutes', 'noShows', 'left'] as const;

/** Compares clinics, days or half-hours. */
export function CompareTable({ rowHeading, rows, hasForecasts = true, ...card }: CompareTableProps) {
  const { t } = useTranslation();
  const minutes = (seconds: number | null) => {
    const count = toMinutes(seconds);
    return count === null ? '—' : t('history.minutes', { count });
  };
  return (
    <TableCard
      kind="figures"
      {...card}
      columns={[
        rowHeading,
        ...columns.map((column) => t(`history.${column}`)),
        ...(hasForecasts ? [t('history.within')] : []),
      ]}
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
          {hasForecasts && (
            <td>
              {forecast ? t('history.percent', { count: toPercent(forecast.within, forecast.calls) }) : '—'}
            </td>
          )}
        </tr>
      ))}
    />
  );
}

export const clinicRows = (clinics: readonly ClinicHistory[], language: Language) =>
  clinics.map(({ name, days }) => ({ name: name[language], compared: periodTotals(days) }));
