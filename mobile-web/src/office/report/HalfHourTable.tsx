import type { ClinicHistory } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { minutesOf } from '../history/profile.js';
import { Card } from '../parts/Card.js';
import { slotClock } from '../parts/moments.js';
import '../history/CompareTable.css';
import '../parts/table.css';

/** One clinic's day by half-hour. */
export function HalfHourTable({ clinic: { name, days } }: { clinic: ClinicHistory }) {
  const { say, language } = useSpeech();
  const slots = days[0]?.all.slots ?? [];
  const minutes = (seconds: number | null) =>
    seconds === null ? '—' : say('past.minutes', { count: minutesOf(seconds) ?? 0 });
  return (
    <Card title={`${name[language]} · ${say('report.halfHours')}`}>
      <div className="table-place">
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">{say('past.time')}</th>
              {(
                ['arrivals', 'served', 'peak', 'medianMinutes', 'p90Minutes', 'noShows', 'left'] as const
              ).map((column) => (
                <th key={column} scope="col">
                  {say(`past.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slots.map(({ slot, arrivals, served, peak, median, p90, noShows, left }) => (
              <tr key={slot}>
                <th scope="row">{slotClock(slot)}</th>
                <td>{arrivals}</td>
                <td>{served}</td>
                <td>{peak}</td>
                <td>{minutes(median)}</td>
                <td>{minutes(p90)}</td>
                <td>{noShows}</td>
                <td>{left}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
