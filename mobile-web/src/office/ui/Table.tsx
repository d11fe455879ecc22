import type { ReactNode } from 'react';
import './table.css';

/** A plain string heads a list or figures; `className` tells other columns apart. */
type Column = string | { text: string; className?: string | undefined; note?: string };

type TableProps = {
  /** Says in a sentence what the table shows, to screen readers. */
  caption?: string;
  /** The first one names the rows. */
  columns: readonly Column[];
  /** Adds an unnamed last column for row actions. */
  hasActions?: boolean;
  /** `figures`: dense rows with aligned numbers. */
  kind?: 'list' | 'figures' | 'plain';
  className?: string;
  rows: readonly ReactNode[];
};

const toHeading = (column: Column): Exclude<Column, string> =>
  typeof column === 'string' ? { text: column } : column;

/** A table that scrolls on its own where it is too wide. */
export const Table = ({ caption, columns, hasActions, kind = 'plain', className = '', rows }: TableProps) => (
  <div className={`table-scroller ${className}`}>
    <table className="table" data-kind={kind}>
      {caption && <caption className="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          {columns.map(toHeading).map((column) => (
            <th key={column.text} scope="col" className={column.className}>
              {column.text}
              {column.note && <small>{column.note}</small>}
            </th>
          ))}
          {hasActions && <td aria-hidden="true" />}
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  </div>
);
