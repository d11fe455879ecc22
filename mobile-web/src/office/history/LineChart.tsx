import { useEffect, useRef } from 'react';
import UPlot, { type Options } from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { slotClock } from '../parts/moments.js';
import { type Line, strokeOf } from './line.js';

const height = 240;
type LineChartProps = { slots: readonly number[]; lines: readonly Line[]; words: string };

/** The same values are also available as a table. */
export function LineChart({ slots, lines, words }: LineChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const data = [[...slots], ...lines.map(({ values }) => [...values])] as UPlot.AlignedData;
    let plot = new UPlot(optionsFor(element, lines), data, element);
    const fit = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    fit.observe(element);
    // A canvas does not follow changes of the theme by itself.
    const tint = new MutationObserver(() => {
      plot.destroy();
      plot = new UPlot(optionsFor(element, lines), data, element);
    });
    tint.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      fit.disconnect();
      tint.disconnect();
      plot.destroy();
    };
  }, [slots, lines]);
  return <div ref={place} className="line-chart" role="img" aria-label={words} />;
}

function optionsFor(element: HTMLElement, lines: readonly Line[]): Options {
  const style = getComputedStyle(element);
  const ink = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: ink('--ink-2'),
    font: `14px ${style.fontFamily}`,
    grid: { stroke: ink('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height,
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: (_, __, max) => [0, Math.max(1, max * 1.1)] } },
    axes: [
      { ...axis, values: (_, splits) => splits.map(slotClock), incrs: [1, 2, 4, 8], grid: { show: false } },
      { ...axis, size: 52 },
    ],
    series: [
      {},
      ...lines.map(({ name }, index) => ({
        label: name,
        stroke: ink(strokeOf(index).ink),
        width: strokeOf(index).width,
        dash: [...strokeOf(index).dash],
        points: { show: false },
        spanGaps: true,
      })),
    ],
  };
}
