import { useEffect, useRef } from 'react';
import UPlot, { type Options } from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { formatSlot } from '../ui/date-format.js';
import { type Series, seriesStroke } from './chart-series.js';

const heightPx = 240;
type LineChartProps = { slots: readonly number[]; series: readonly Series[]; label: string };

/** The same values are also available as a table. */
export function LineChart({ slots, series, label }: LineChartProps) {
  const containerRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = containerRef.current;
    if (!element) return;
    const data = [[...slots], ...series.map(({ values }) => [...values])] as UPlot.AlignedData;
    let plot = new UPlot(chartOptions(element, series), data, element);
    const resizeObserver = new ResizeObserver(() =>
      plot.setSize({ width: element.clientWidth, height: heightPx }),
    );
    resizeObserver.observe(element);
    // A canvas does not follow changes of the theme by itself.
    const themeObserver = new MutationObserver(() => {
      plot.destroy();
      plot = new UPlot(chartOptions(element, series), data, element);
    });
    themeObserver.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      resizeObserver.disconnect();
      themeObserver.disconnect();
      plot.destroy();
    };
  }, [slots, series]);
  return <div ref={containerRef} className="line-chart" role="img" aria-label={label} />;
}

function chartOptions(element: HTMLElement, series: readonly Series[]): Options {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: colour('--ink-2'),
    font: `14px ${style.fontFamily}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height: heightPx,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: (_, __, max) => [0, Math.max(1, max * 1.1)] } },
    axes: [
      { ...axis, values: (_, splits) => splits.map(formatSlot), incrs: [1, 2, 4, 8], grid: { show: false } },
      { ...axis, size: 52 },
    ],
    series: [
      {},
      ...series.map(({ name }, index) => ({
        label: name,
        stroke: colour(seriesStroke(index).colour),
        width: seriesStroke(index).width,
        dash: [...seriesStroke(index).dash],
        points: { show: false },
        spanGaps: true,
      })),
    ],
  };
}
