import type { WaitingSample } from '@hannun/shared/contract';

const widthPx = 92;
const heightPx = 30;
const marginPx = 5;

/** A small trend line; its label says the same in words. */
export function Sparkline({ recent, label }: { recent: readonly WaitingSample[]; label: string }) {
  if (recent.length < 2) return <span aria-hidden="true">—</span>;
  const maxWaiting = Math.max(1, ...recent.map(({ waiting }) => waiting));
  const points = recent.map(({ waiting }, index) => ({
    x: marginPx + ((widthPx - 2 * marginPx) * index) / (recent.length - 1),
    y: heightPx - marginPx - ((heightPx - 2 * marginPx) * waiting) / maxWaiting,
  }));
  const last = points.at(-1);
  return (
    <svg
      className="spark"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={label}
    >
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="3.6" />}
    </svg>
  );
}
