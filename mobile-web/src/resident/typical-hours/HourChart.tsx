import type { PauseReason } from '@hannun/shared/contract';
import { formatWeekday } from '@hannun/shared/date-time';
import { type Translate, useTranslation } from '../language/translation.js';
import { barsNearNow, chartMaxMinutes, type HourBar } from './hour-bars.js';

/** So many hours have one label: more would overprint on phones and at large text. */
const labelledHours = 3;

type HourChartProps = { bars: readonly HourBar[]; weekday: string | null };

/** Bars for the eye, a legend, and the same figures as a table. */
export function HourChart({ bars, weekday }: HourChartProps) {
  const { t, language } = useTranslation();
  const near = barsNearNow(bars);
  const maxMinutes = chartMaxMinutes(bars);
  const name = weekday
    ? t('usualWeekday', {
        weekday: formatWeekday(language, weekday),
      })
    : t('usual');
  return (
    <>
      <div className="hour-chart" aria-hidden="true">
        <span className="hour-chart__line" data-at="top">
          {t('minutesShort', { count: maxMinutes })}
        </span>
        <span className="hour-chart__line" data-at="middle">
          {t('minutesShort', { count: maxMinutes / 2 })}
        </span>
        <ol>
          {bars.map((bar) => (
            <li key={bar.hour} data-kind={bar.kind} data-past={bar.isPast} data-near={near.includes(bar)}>
              <span
                className="hour-chart__bar"
                style={{ height: `${barHeightPercent(bar.kind, bar.minutes / maxMinutes)}%` }}
              >
                {bar.kind === 'now' && <b>{t('now')}</b>}
              </span>
              <span className="hour-chart__hour">
                {bar.hour % labelledHours === 0 && <span>{bar.hour}</span>}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <ChartLegend bars={bars} usual={name} />
      <HourTable bars={bars} usual={name} />
    </>
  );
}

/** Per cent of the chart; breaks have a fixed height. */
const barHeightPercent = (kind: HourBar['kind'], share: number): number =>
  kind === 'unknown' ? 0 : kind === 'closed' ? 20 : Math.max(3, share * 100);

function ChartLegend({ bars, usual }: { bars: readonly HourBar[]; usual: string }) {
  const { t } = useTranslation();
  const labels = { usual, now: t('now'), quiet: t('quiet'), closed: t(`pause.${breakReason(bars)}`) };
  const kinds = (['usual', 'now', 'quiet', 'closed'] as const).filter((kind) =>
    bars.some((bar) => bar.kind === kind),
  );
  return (
    <p className="hour-chart__key" aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind} data-kind={kind}>
          <i />
          {labels[kind]}
        </span>
      ))}
    </p>
  );
}

const breakReason = (bars: readonly HourBar[]): PauseReason =>
  bars.flatMap((bar) => (bar.kind === 'closed' ? [bar.reason] : []))[0] ?? 'other';

function HourTable({ bars, usual }: { bars: readonly HourBar[]; usual: string }) {
  const { t } = useTranslation();
  return (
    <details className="hour-table">
      <summary>{t('asTable')}</summary>
      <table>
        <caption className="visually-hidden">{t('usualTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('time')}</th>
            <th scope="col">{usual}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.hour}>
              <th scope="row">{t('hourOf', { hour: bar.hour })}</th>
              <td>{formatCell(bar, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function formatCell(bar: HourBar, t: Translate): string {
  if (bar.kind === 'closed') return t(`pause.${bar.reason}`);
  return bar.kind === 'unknown' ? '–' : t('minutesShort', { count: bar.minutes });
}
