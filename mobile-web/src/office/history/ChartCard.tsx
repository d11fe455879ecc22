import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { formatSlot } from '../ui/date-format.js';
import { type Series, seriesStroke } from './chart-series.js';
import '../ui/table.css';
import './ChartCard.css';

/** Loads the chart library only when a chart is shown. */
const LineChart = lazy(async () => ({ default: (await import('./LineChart.js')).LineChart }));

type ChartCardProps = {
  title: string;
  description: string;
  slots: readonly number[];
  series: readonly Series[];
};

/** A chart by half-hour, which can be switched to a table. */
export function ChartCard({ title, description, slots, series }: ChartCardProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={title}
      note={description}
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
        <SeriesTable slots={slots} series={series} />
      ) : (
        <>
          <ul className="chart-legend">
            {series.map(({ name }, index) => (
              <li key={name}>
                <LegendSwatch index={index} />
                {name}
              </li>
            ))}
          </ul>
          <Suspense fallback={<p className="card__note">{t('loading')}</p>}>
            <LineChart slots={slots} series={series} label={`${title}. ${description}`} />
          </Suspense>
        </>
      )}
    </Card>
  );
}

function LegendSwatch({ index }: { index: number }) {
  const { colour, dash, width } = seriesStroke(index);
  return (
    <svg width="28" height="4" aria-hidden="true">
      <path d="M0 2H28" stroke={`var(${colour})`} strokeWidth={width} strokeDasharray={dash.join(' ')} />
    </svg>
  );
}

function SeriesTable({ slots, series }: Pick<ChartCardProps, 'slots' | 'series'>) {
  const { t } = useTranslation();
  return (
    <div className="table-place chart-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('history.time')}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map((slot, index) => (
            <tr key={slot}>
              <th scope="row">{formatSlot(slot)}</th>
              {series.map(({ name, values }) => (
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
