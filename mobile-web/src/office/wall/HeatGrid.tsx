import type { DashboardClinic } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { HeatHead } from '../parts/HeatHead.js';
import { HeatLegend } from '../parts/HeatLegend.js';
import { heatOf } from '../parts/heat.js';
import './HeatGrid.css';

/** The latest hours are kept where not all fit. */
const mostHours = 7;

/** People waiting by clinic and hour of today. */
export function HeatGrid({ clinics }: { clinics: readonly DashboardClinic[] }) {
  const { say, language } = useSpeech();
  const open = clinics.filter(({ hours }) => hours.length > 0);
  const hours = [...new Set(open.flatMap((clinic) => clinic.hours.map(({ hour }) => hour)))]
    .sort((a, b) => a - b)
    .slice(-mostHours);
  const most = Math.max(0, ...open.flatMap((clinic) => clinic.hours.map(({ waiting }) => waiting)));
  return (
    <Card title={say('heat.title')}>
      <div className="heat-grid">
        {open.length === 0 ? (
          <p>{say('line.empty')}</p>
        ) : (
          <table className="heat-table">
            <HeatHead rows={say('clinicTable.clinic')} hours={hours} />
            <tbody>
              {open.map(({ board, hours: cells }) => (
                <tr key={board.clinicId}>
                  <th scope="row" title={board.name[language]}>
                    {board.name[language]}
                  </th>
                  {hours.map((hour) => (
                    <Cell key={hour} cell={cells.find((each) => each.hour === hour)} most={most} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <HeatLegend shut={say('heat.shut')} />
      </div>
    </Card>
  );
}

function Cell({ cell, most }: { cell: DashboardClinic['hours'][number] | undefined; most: number }) {
  const { say } = useSpeech();
  if (!cell) return <td />;
  if (cell.shut) {
    return (
      <td data-shut="true">
        <span className="visually-hidden">{say(`heat.${cell.shut}`)}</span>
      </td>
    );
  }
  return <td data-heat={heatOf(cell.waiting, most)}>{Math.round(cell.waiting)}</td>;
}
