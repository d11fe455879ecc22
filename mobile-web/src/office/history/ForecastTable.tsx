import type { ClinicHistory } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { forecastsOf, minutesOf, percentOf } from './profile.js';

/** How the forecasts of each lane came true. */
export function ForecastTable({ clinics }: { clinics: readonly ClinicHistory[] }) {
  const { say, language } = useSpeech();
  const rows = clinics.flatMap(({ clinicId, name, days }) => {
    const lanes = new Map(days.flatMap((day) => day.lanes.map((lane) => [lane.lane, lane.name] as const)));
    return [...lanes].flatMap(([lane, laneName]) => {
      const record = forecastsOf(
        days.map((day) => day.lanes.find((each) => each.lane === lane)?.forecast ?? null),
      );
      return record
        ? [{ key: `${clinicId} ${lane}`, name: `${name[language]} · ${laneName[language]}`, record }]
        : [];
    });
  });
  return (
    <Card title={say('past.forecast')}>
      <p className="note">{say('past.forecastHow')}</p>
      <div className="table-place">
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">{say('past.lane')}</th>
              <th scope="col">{say('past.calls')}</th>
              <th scope="col">{say('past.withinShown')}</th>
              <th scope="col">{say('past.covered')}</th>
              <th scope="col">{say('past.error')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, record: { calls, within, covered, error } }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{calls.toLocaleString()}</td>
                <td>{say('past.percent', { count: percentOf(within, calls) })}</td>
                <td>{say('past.percent', { count: percentOf(covered, calls) })}</td>
                <td>{say('past.minutes', { count: minutesOf(error) ?? 0 })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
