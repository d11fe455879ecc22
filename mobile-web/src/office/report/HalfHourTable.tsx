import type { ClinicHistory } from '@hannun/shared/contract';
import { toMinutes } from '../history/period-stats.js';
import { useTranslation } from '../translation.js';
import { formatSlot } from '../ui/date-format.js';
import { TableCard } from '../ui/TableCard.js';

const columns = [
  'time',
  'arrivals',
  'served',
  'peak',
  'medianMinutes',
  'p90Minutes',
  'noShows',
  'left',
] as const;

/** One clinic's day by half-hour. */
export function HalfHourTable({ clinic: { name, days } }: { clinic: ClinicHistory }) {
  const { t, language } = useTranslation();
  const slots = days[0]?.all.slots ?? [];
  const minutes = (seconds: number | null) =>
    seconds === null ? '—' : t('history.minutes', { count: toMinutes(seconds) ?? 0 });
  return (
    <TableCard
      kind="figures"
      title={`${name[language]} · ${t('report.halfHours')}`}
      emptyText={t('report.nobody')}
      columns={columns.map((column) => t(`history.${column}`))}
      rows={slots.map(({ slot, arrivals, served, peak, median, p90, noShows, left }) => (
        <tr key={slot}>
          <th scope="row">{formatSlot(slot)}</th>
          <td>{arrivals}</td>
          <td>{served}</td>
          <td>{peak}</td>
          <td>{minutes(median)}</td>
          <td>{minutes(p90)}</td>
          <td>{noShows}</td>
          <td>{left}</td>
        </tr>
      ))}
    />
  );
}
