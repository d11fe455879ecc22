import type { DayHistory } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { ProportionBar } from '../ui/ProportionBar.js';
import { TableCard } from '../ui/TableCard.js';
import { boothTotals, toMinutes } from './period-stats.js';
import './BoothTable.css';

/** People tested, rate and service time of each booth of one clinic. */
export function BoothTable({ days }: { days: readonly DayHistory[] }) {
  const { t, language } = useTranslation();
  const booths = boothTotals(days);
  if (booths.length === 0) return null;
  const laneNames = new Map(
    days.flatMap(({ lanes }) => lanes.map(({ lane, name }) => [lane, name[language]] as const)),
  );
  const maxServed = Math.max(...booths.map(({ served }) => served));
  return (
    <TableCard
      kind="figures"
      className="booths"
      title={t('history.booths')}
      columns={[
        t('history.booth'),
        { text: t('history.servedAll'), className: 'text-cell' },
        t('history.perHour'),
        t('history.service'),
      ]}
      rows={booths.map(({ lane, booth, served, halfHours, service }) => (
        <tr key={`${lane} ${booth}`}>
          <th scope="row">
            {laneNames.get(lane)} · {t('booth', { booth })}
          </th>
          <td className="text-cell">
            <ProportionBar share={served / maxServed} />
            {served.toLocaleString('en')}
          </td>
          <td>{halfHours > 0 ? Math.round((2 * served) / halfHours) : '—'}</td>
          <td>{service === null ? '—' : t('history.minutes', { count: toMinutes(service) ?? 0 })}</td>
        </tr>
      ))}
    />
  );
}
