import type { DayHistory } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Bar } from '../parts/Bar.js';
import { TableCard } from '../parts/TableCard.js';
import { boothsOf, minutesOf } from './profile.js';
import './BoothTable.css';

/** People tested, rate and service time of each booth of one clinic. */
export function BoothTable({ days }: { days: readonly DayHistory[] }) {
  const { say, language } = useSpeech();
  const booths = boothsOf(days);
  if (booths.length === 0) return null;
  const laneNames = new Map(
    days.flatMap(({ lanes }) => lanes.map(({ lane, name }) => [lane, name[language]] as const)),
  );
  const most = Math.max(...booths.map(({ served }) => served));
  return (
    <TableCard
      kind="figures"
      className="booths"
      title={say('past.booths')}
      columns={[
        say('past.booth'),
        { words: say('past.servedAll') },
        say('past.perHour'),
        say('past.service'),
      ]}
      rows={booths.map(({ lane, booth, served, halfHours, service }) => (
        <tr key={`${lane} ${booth}`}>
          <th scope="row">
            {laneNames.get(lane)} · {say('booth', { booth })}
          </th>
          <td className="words">
            <Bar share={served / most} />
            {served.toLocaleString('en')}
          </td>
          <td>{halfHours > 0 ? Math.round((2 * served) / halfHours) : '—'}</td>
          <td>{service === null ? '—' : say('past.minutes', { count: minutesOf(service) ?? 0 })}</td>
        </tr>
      ))}
    />
  );
}
