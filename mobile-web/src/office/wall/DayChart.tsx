import type { Dashboard, WaitingSample } from '@hannun/shared';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import { clockIn } from '../parts/moments.js';
import { useWidth } from '../parts/use-width.js';

/** Drawn at its real width, so that text keeps its size. */
const usualWidth = 960;
const height = 236;
const plot = { left: 44, top: 14, bottom: 202 };
const rightMargin = 40;
const hour = 3_600_000;

/** Where the trend ends (ISO-8601) and how many clinics are silent; 0: the server is unreachable. */
export type Stopped = { at: string; clinics: number };

type DayChartProps = Pick<Dashboard, 'today' | 'usual' | 'timeZone'> & { stopped: Stopped | null };

export function DayChart({ today, usual, timeZone, stopped }: DayChartProps) {
  const { t } = useTranslation();
  const last = today.at(-1);
  const usualNow = last && usual.findLast(({ at }) => at <= last.at)?.waiting;
  const [place, width] = useWidth<HTMLDivElement>(usualWidth);
  const scale = scaleOf([...today, ...usual], width - rightMargin);
  const count = last?.waiting ?? 0;
  const words =
    usualNow === undefined
      ? t('line.summary', { count })
      : t('line.summaryUsual', { count, usual: usualNow });
  return (
    <div ref={place} className="day-chart">
      <svg width={width} height={height} role="img" aria-label={words}>
        {scale.marks.map((mark) => (
          <g key={mark}>
            <path className="day-chart__grid" d={`M${plot.left} ${scale.y(mark)}H${scale.right}`} />
            <text x={plot.left - 10} y={scale.y(mark) + 5} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        <path className="day-chart__floor" d={`M${plot.left} ${plot.bottom}H${scale.right}`} />
        {scale.hours.map((at) => (
          <text key={at} x={scale.x(at)} y={height - 12} textAnchor="middle">
            {t('line.hour', { hour: Number(clockIn(timeZone, at).slice(0, 2)) })}
          </text>
        ))}
        <polyline className="day-chart__usual" points={pointsOf(usual, scale)} />
        <polyline className="day-chart__today" points={pointsOf(today, scale)} />
        {last && <LastPoint last={last} scale={scale} stopped={stopped} timeZone={timeZone} />}
      </svg>
    </div>
  );
}

type Scale = {
  x: (at: number) => number;
  y: (waiting: number) => number;
  right: number;
  marks: number[];
  hours: number[];
};

function LastPoint({
  last,
  scale,
  stopped,
  timeZone,
}: { last: WaitingSample; scale: Scale } & Pick<DayChartProps, 'stopped' | 'timeZone'>) {
  const { t } = useTranslation();
  const x = scale.x(Date.parse(last.at));
  const y = scale.y(last.waiting);
  const words = stopped ? stoppedWords(stopped, timeZone, t) : t('line.now', { count: last.waiting });
  const turned = x > scale.right - (stopped ? 240 : 120);
  return (
    <g className="day-chart__last" data-stopped={stopped !== null}>
      <circle cx={x} cy={y} r="5.5" />
      <text x={turned ? x - 12 : x + 12} y={turned ? y - 8 : y + 5} textAnchor={turned ? 'end' : 'start'}>
        {words}
      </text>
    </g>
  );
}

function stoppedWords({ at, clinics }: Stopped, timeZone: string, t: Translate): string {
  const time = clockIn(timeZone, at);
  return clinics > 0 ? t('line.stopped', { time, count: clinics }) : t('line.away', { time });
}

const pointsOf = (line: readonly WaitingSample[], { x, y }: Scale): string =>
  line.map(({ at, waiting }) => `${x(Date.parse(at)).toFixed(1)},${y(waiting).toFixed(1)}`).join(' ');

function scaleOf(points: readonly WaitingSample[], right: number): Scale {
  const times = points.map(({ at }) => Date.parse(at));
  const from = Math.floor(Math.min(...times) / hour) * hour;
  const until = Math.max(Math.ceil(Math.max(...times) / hour) * hour, from + hour);
  const most = Math.max(4, ...points.map(({ waiting }) => waiting));
  const step = stepFor(most);
  const top = Math.ceil(most / step) * step;
  const hours = Array.from({ length: (until - from) / hour + 1 }, (_, index) => from + index * hour);
  const every = Math.ceil(hours.length / 12);
  return {
    right,
    x: (at) => plot.left + ((right - plot.left) * (at - from)) / (until - from),
    y: (waiting) => plot.bottom - ((plot.bottom - plot.top) * waiting) / top,
    marks: Array.from({ length: top / step }, (_, index) => (index + 1) * step),
    hours: hours.filter((_, index) => index % every === 0),
  };
}

/** Yields three or four round ticks. */
function stepFor(most: number): number {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
}
