import type { PauseReason } from '@hannun/shared';
import { type Say, useSpeech } from '../language/speech.js';
import { type Bar, scaleOf } from './usual-bars.js';

type HourChartProps = { bars: readonly Bar[]; weekday: string | null };

/** Bars for the eye, a legend, and the same figures as a table. */
export function HourChart({ bars, weekday }: HourChartProps) {
  const { say, language } = useSpeech();
  const scale = scaleOf(bars);
  const name = weekday
    ? say('usualWeekday', {
        weekday: new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
          new Date(`${weekday}T00:00:00Z`),
        ),
      })
    : say('usual');
  return (
    <>
      <div className="hour-chart" aria-hidden="true">
        <span className="hour-chart__line" data-at="top">
          {say('minutesShort', { count: scale })}
        </span>
        <span className="hour-chart__line" data-at="middle">
          {say('minutesShort', { count: scale / 2 })}
        </span>
        <ol>
          {bars.map(({ hour, minutes, kind }) => (
            <li key={hour} data-kind={kind}>
              <span className="hour-chart__bar" style={{ height: `${heightOf(kind, minutes / scale)}%` }}>
                {kind === 'now' && <b>{say('now')}</b>}
              </span>
              <span className="hour-chart__hour">{hour}</span>
            </li>
          ))}
        </ol>
      </div>
      <Legend bars={bars} usual={name} />
      <HourTable bars={bars} usual={name} />
    </>
  );
}

/** Per cent of the chart; breaks have a fixed height. */
const heightOf = (kind: Bar['kind'], share: number): number =>
  kind === 'unknown' ? 0 : kind === 'closed' ? 20 : Math.max(3, share * 100);

function Legend({ bars, usual }: { bars: readonly Bar[]; usual: string }) {
  const { say } = useSpeech();
  const words = { usual, now: say('now'), quiet: say('quiet'), closed: say(`pause.${restOf(bars)}`) };
  const kinds = (['usual', 'now', 'quiet', 'closed'] as const).filter((kind) =>
    bars.some((bar) => bar.kind === kind),
  );
  return (
    <p className="hour-chart__key" aria-hidden="true">
      {kinds.map((kind) => (
        <span key={kind} data-kind={kind}>
          <i />
          {words[kind]}
        </span>
      ))}
    </p>
  );
}

const restOf = (bars: readonly Bar[]): PauseReason =>
  bars.flatMap((bar) => (bar.kind === 'closed' ? [bar.reason] : []))[0] ?? 'other';

function HourTable({ bars, usual }: { bars: readonly Bar[]; usual: string }) {
  const { say } = useSpeech();
  return (
    <details className="hour-table">
      <summary>{say('asTable')}</summary>
      <table>
        <caption className="visually-hidden">{say('usualTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('time')}</th>
            <th scope="col">{usual}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.hour}>
              <th scope="row">{say('hourOf', { hour: bar.hour })}</th>
              <td>{cellOf(bar, say)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function cellOf(bar: Bar, say: Say): string {
  if (bar.kind === 'closed') return say(`pause.${bar.reason}`);
  return bar.kind === 'unknown' ? '–' : say('minutesShort', { count: bar.minutes });
}
