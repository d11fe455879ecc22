import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { slotClock } from '../parts/moments.js';
import { type Line, strokeOf } from './line.js';
import '../parts/table.css';
import './ChartCard.css';

/** Loads the chart library only when a chart is shown. */
const LineChart = lazy(async () => ({ default: (await import('./LineChart.js')).LineChart }));

type ChartCardProps = { title: string; how: string; slots: readonly number[]; lines: readonly Line[] };

/** A chart by half-hour, which can be switched to a table. */
export function ChartCard({ title, how, slots, lines }: ChartCardProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={title}
      note={how}
      aside={
        <button
          type="button"
          className="as-table"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'asChart' : 'asTable')}
        </button>
      }
    >
      {asTable ? (
        <LinesTable slots={slots} lines={lines} />
      ) : (
        <>
          <ul className="chart-legend">
            {lines.map(({ name }, index) => (
              <li key={name}>
                <Mark index={index} />
                {name}
              </li>
            ))}
          </ul>
          <Suspense fallback={<p className="card__note">{t('loading')}</p>}>
            <LineChart slots={slots} lines={lines} words={`${title}. ${how}`} />
          </Suspense>
        </>
      )}
    </Card>
  );
}

function Mark({ index }: { index: number }) {
  const { ink, dash, width } = strokeOf(index);
  return (
    <svg width="28" height="4" aria-hidden="true">
      <path d="M0 2H28" stroke={`var(${ink})`} strokeWidth={width} strokeDasharray={dash.join(' ')} />
    </svg>
  );
}

function LinesTable({ slots, lines }: Pick<ChartCardProps, 'slots' | 'lines'>) {
  const { t } = useTranslation();
  return (
    <div className="table-place chart-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('past.time')}</th>
            {lines.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot, index) => (
            <tr key={slot}>
              <th scope="row">{slotClock(slot)}</th>
              {lines.map(({ name, values }) => (
                <td key={name}>
                  {values[index] === null ? '—' : Math.round((values[index] ?? 0) * 10) / 10}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
