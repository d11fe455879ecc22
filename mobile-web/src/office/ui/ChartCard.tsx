import { type ReactNode, useState } from 'react';
import { useTranslation } from '../translation.js';
import { Card } from './Card.js';
import { Table } from './Table.js';
import './ChartCard.css';

type ChartCardProps = {
  title: string;
  note?: string;
  /** Beside the title. */
  legend?: ReactNode;
  columns: readonly string[];
  rows: readonly ReactNode[];
  children: ReactNode;
};

/** A chart, which can be switched to a table of the same values. */
export function ChartCard({ title, note, legend, columns, rows, children }: ChartCardProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const toggle = (
    <button type="button" className="as-table" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {t(asTable ? 'asChart' : 'asTable')}
    </button>
  );
  return (
    <Card
      title={title}
      note={note}
      aside={
        legend ? (
          <span className="chart-card__legend">
            {legend}
            {toggle}
          </span>
        ) : (
          toggle
        )
      }
    >
      {asTable ? <Table className="chart-table" columns={columns} rows={rows} /> : children}
    </Card>
  );
}
