import type { Advisory, ArrivalsAround } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import '../history/BoothTable.css';
import '../history/CompareTable.css';
import '../parts/table.css';
import './AroundTable.css';

/** Arrivals of both clinics by half-hour, before and after the notice. */
export function AroundTable({ advisory: { clinics, text } }: { advisory: Advisory }) {
  const { say, language } = useSpeech();
  const offsets = [...new Set(clinics.flatMap(({ halfHours }) => halfHours.map(({ offset }) => offset)))];
  const most = Math.max(1, ...clinics.flatMap(({ halfHours }) => halfHours.map(({ arrivals }) => arrivals)));
  return (
    <Card title={say('advisory.title')} aside={<small>{text?.ko}</small>}>
      <div className="table-place">
        <table className="table compare around">
          <thead>
            <tr>
              <th scope="col">{say('advisory.half')}</th>
              {clinics.map((clinic) => (
                <th key={clinic.clinicId} scope="col">
                  {clinic.name[language]}
                  <small>{say('advisory.sum', sumsOf(clinic))}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offsets.map((offset) => (
              <tr key={offset} data-first-after={offset === 0}>
                <th scope="row">
                  {offset < 0
                    ? say('advisory.before', { minutes: -offset * 30 })
                    : say('advisory.after', { minutes: (offset + 1) * 30 })}
                </th>
                {clinics.map(({ clinicId, halfHours }) => {
                  const arrivals = halfHours.find((each) => each.offset === offset)?.arrivals ?? 0;
                  return (
                    <td key={clinicId}>
                      <span className="booths__bar" style={{ width: `${(60 * arrivals) / most}%` }} />
                      {arrivals}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** As many half-hours are summed before as there are after. */
function sumsOf({ halfHours }: ArrivalsAround): { before: number; after: number } {
  const after = halfHours.filter(({ offset }) => offset >= 0);
  const before = halfHours.filter(({ offset }) => offset < 0 && offset >= -after.length);
  const sum = (slots: typeof halfHours) => slots.reduce((total, { arrivals }) => total + arrivals, 0);
  return { before: sum(before), after: sum(after) };
}
