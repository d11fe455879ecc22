import type { Dashboard, WaitingSample } from '@hannun/shared/contract';
import { formatClock, hourMs } from '@hannun/shared/date-time';
import { type Translate, useTranslation } from '../translation.js';
import { useElementWidth } from '../ui/use-element-width.js';

/** Drawn at its real width, so that text keeps its size. */
const initialWidthPx = 960;
const heightPx = 236;
const plotArea = { left: 44, top: 14, bottom: 202 };
const rightMarginPx = 40;

/** Where the trend ends (ISO-8601) and how many clinics are silent; 0: the server is unreachable. */
export type TrendEnd = { at: string; clinics: number };

type WaitingTrendChartProps = Pick<Dashboard, 'today' | 'usual' | 'timeZone'> & { end: TrendEnd | null };

export function WaitingTrendChart({ today, usual, timeZone, end }: WaitingTrendChartProps) {
  const { t } = useTranslation();
  const last = today.at(-1);
  const usualNow = last && usual.findLast(({ at }) => at <= last.at)?.waiting;
  const [containerRef, width] = useElementWidth<HTMLDivElement>(initialWidthPx);
  const scale = createScale([...today, ...usual], width - rightMarginPx);
  const count = last?.waiting ?? 0;
  const label =
    usualNow === undefined
      ? t('waitingTrend.summary', { count })
      : t('waitingTrend.summaryUsual', { count, usual: usualNow });
  return (
    <div ref={containerRef} className="day-chart">
      <svg width={width} height={heightPx} role="img" aria-label={label}>
        {scale.yTicks.map((mark) => (
          <g key={mark}>
            <path className="day-chart__grid" d={`M${plotArea.left} ${scale.y(mark)}H${scale.right}`} />
            <text x={plotArea.left - 10} y={scale.y(mark) + 5} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        <path className="day-chart__floor" d={`M${plotArea.left} ${plotArea.bottom}H${scale.right}`} />
        {scale.xTicks.map((at) => (
          <text key={at} x={scale.x(at)} y={heightPx - 12} textAnchor="middle">
            {t('waitingTrend.hour', { hour: Number(formatClock(timeZone, at).slice(0, 2)) })}
          </text>
        ))}
        <polyline className="day-chart__usual" points={toPoints(usual, scale)} />
        <polyline className="day-chart__today" points={toPoints(today, scale)} />
        {last && <LastPoint last={last} scale={scale} end={end} timeZone={timeZone} />}
      </svg>
    </div>
  );
}

type Scale = ReturnType<typeof createScale>;

function LastPoint({
  last,
  scale,
  end,
  timeZone,
}: { last: WaitingSample; scale: Scale } & Pick<WaitingTrendChartProps, 'end' | 'timeZone'>) {
  const { t } = useTranslation();
  const x = scale.x(Date.parse(last.at));
  const y = scale.y(last.waiting);
  const label = end ? describeEnd(end, timeZone, t) : t('waitingTrend.now', { count: last.waiting });
  const labelOnLeft = x > scale.right - (end ? 240 : 120);
  return (
    <g className="day-chart__last" data-stopped={end !== null}>
      <circle cx={x} cy={y} r="5.5" />
      <text
        x={labelOnLeft ? x - 12 : x + 12}
        y={labelOnLeft ? y - 8 : y + 5}
        textAnchor={labelOnLeft ? 'end' : 'start'}
      >
        {label}
      </text>
    </g>
  );
}

function describeEnd({ at, clinics }: TrendEnd, timeZone: string, t: Translate): string {
  const time = formatClock(timeZone, at);
  return clinics > 0 ? t('waitingTrend.stopped', { time, count: clinics }) : t('waitingTrend.away', { time });
}

const toPoints = (values: readonly WaitingSample[], { x, y }: Scale): string =>
  values.map(({ at, waiting }) => `${x(Date.parse(at)).toFixed(1)},${y(waiting).toFixed(1)}`).join(' ');

function createScale(points: readonly WaitingSample[], right: number) {
  const times = points.map(({ at }) => Date.parse(at));
  const from = Math.floor(Math.min(...times) / hourMs) * hourMs;
  const until = Math.max(Math.ceil(Math.max(...times) / hourMs) * hourMs, from + hourMs);
  const maxWaiting = Math.max(4, ...points.map(({ waiting }) => waiting));
  const step = tickStep(maxWaiting);
  const top = Math.ceil(maxWaiting / step) * step;
  const hours = Array.from({ length: (until - from) / hourMs + 1 }, (_, index) => from + index * hourMs);
  const every = Math.ceil(hours.length / 12);
  return {
    right,
    x: (at: number) => plotArea.left + ((right - plotArea.left) * (at - from)) / (until - from),
    y: (waiting: number) => plotArea.bottom - ((plotArea.bottom - plotArea.top) * waiting) / top,
    yTicks: Array.from({ length: top / step }, (_, index) => (index + 1) * step),
    xTicks: hours.filter((_, index) => index % every === 0),
  };
}

/** Yields three or four round ticks. */
function tickStep(max: number): number {
  const rough = max / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? 10 * power;
}
