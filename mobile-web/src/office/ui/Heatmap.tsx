import { useTranslation } from '../translation.js';
import './heatmap.css';

/** `noFigureReason`: in words. */
type Cell = { hour: number; waiting: number; noFigureReason?: string | undefined };

type HeatmapProps = {
  /** Names the row headings for screen readers. */
  rowHeading: string;
  rows: readonly { key: string | number; name: string; cells: readonly Cell[] }[];
  /** The latest hours are kept where not all fit. */
  maxHours?: number;
  /** What the legend says about cells without a figure. */
  noFigureLegend?: string;
};

/** Five steps of one hue, from calm to busiest. */
const steps = [0, 1, 2, 3, 4] as const;

/** People waiting by row and hour (0–23), coloured up to the highest number. */
export function Heatmap({ rowHeading, rows, maxHours = 24, noFigureLegend }: HeatmapProps) {
  const { t } = useTranslation();
  const cells = rows.flatMap((row) => row.cells);
  const hours = [...new Set(cells.map(({ hour }) => hour))].sort((a, b) => a - b).slice(-maxHours);
  const maxWaiting = Math.max(0, ...cells.map(({ waiting }) => waiting));
  return (
    <>
      {rows.length === 0 ? (
        <p>{t('noRecordsYet')}</p>
      ) : (
        <table className="heat-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{rowHeading}</span>
              </th>
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" title={row.name}>
                  {row.name}
                </th>
                {hours.map((hour) => (
                  <HeatmapCell
                    key={hour}
                    cell={row.cells.find((each) => each.hour === hour)}
                    maxWaiting={maxWaiting}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="heat-legend">
        {t('heatmap.calm')}
        {steps.map((step) => (
          <i key={step} style={{ background: `var(--heat-${step})` }} />
        ))}
        {t('heatmap.busy')}
        {noFigureLegend && <span>{noFigureLegend}</span>}
      </p>
    </>
  );
}

function HeatmapCell({ cell, maxWaiting }: { cell: Cell | undefined; maxWaiting: number }) {
  if (!cell) return <td />;
  if (cell.noFigureReason)
    return (
      <td data-no-figure="true">
        <span className="visually-hidden">{cell.noFigureReason}</span>
      </td>
    );
  const step = maxWaiting <= 0 ? 0 : Math.min(4, Math.floor((5 * cell.waiting) / (maxWaiting + 0.001)));
  return <td data-heat={step}>{Math.round(cell.waiting)}</td>;
}
