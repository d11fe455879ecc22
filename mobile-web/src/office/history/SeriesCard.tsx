import { lazy, Suspense } from 'react';
import { useTranslation } from '../translation.js';
import { ChartCard } from '../ui/ChartCard.js';
import { formatSlot } from '../ui/date-format.js';
import { type Series, seriesStroke } from './chart-series.js';

/** Loads the chart library only when a chart is shown. */
const LineChart = lazy(async () => ({ default: (await import('./LineChart.js')).LineChart }));

type SeriesCardProps = {
  title: string;
  description: string;
  slots: readonly number[];
  series: readonly Series[];
};

/** A chart by half-hour, which can be switched to a table. */
export function SeriesCard({ title, description, slots, series }: SeriesCardProps) {
  const { t } = useTranslation();
  return (
    <ChartCard
      title={title}
      note={description}
      columns={[t('history.time'), ...series.map(({ name }) => name)]}
      rows={slots.map((slot, index) => (
        <tr key={slot}>
          <th scope="row">{formatSlot(slot)}</th>
          {series.map(({ name, values }) => (
            <td key={name}>{values[index] === null ? '—' : Math.round((values[index] ?? 0) * 10) / 10}</td>
          ))}
        </tr>
      ))}
    >
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
    </ChartCard>
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
