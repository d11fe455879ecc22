import type { WaitingSample } from '@hannun/shared';

const width = 92;
const height = 30;
const margin = 5;

/** A small trend line; its label says the same in words. */
export function Spark({ recent, words }: { recent: readonly WaitingSample[]; words: string }) {
  if (recent.length < 2) return <span aria-hidden="true">—</span>;
  const most = Math.max(1, ...recent.map(({ waiting }) => waiting));
  const points = recent.map(({ waiting }, index) => ({
    x: margin + ((width - 2 * margin) * index) / (recent.length - 1),
    y: height - margin - ((height - 2 * margin) * waiting) / most,
  }));
  const last = points.at(-1);
  return (
    <svg className="spark" width={width} height={height} role="img" aria-label={words}>
      <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="3.6" />}
    </svg>
  );
}
