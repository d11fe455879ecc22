import type { Rejection } from '@hannun/shared/contract';
import type { ReactNode } from 'react';
import { Card } from './Card.js';
import { ErrorMessage } from './ErrorMessage.js';
import './table.css';

/** `text`: a text column in a table of figures. */
type Column = string | { text: string };

type TableCardProps = {
  title: string;
  aside?: ReactNode;
  /** How to read the table. */
  note?: string | undefined;
  /** The first one names the rows. */
  columns: readonly Column[];
  /** Adds an unnamed last column for row actions. */
  hasActions?: boolean;
  /** `figures`: dense rows with aligned numbers. */
  kind?: 'list' | 'figures';
  className?: string;
  error?: Rejection | null;
  /** Shown instead of an empty table. */
  emptyText?: string;
  rows: readonly ReactNode[];
};

/** A table in a titled card. */
export function TableCard({
  title,
  aside,
  note,
  columns,
  hasActions = false,
  kind = 'list',
  className = '',
  error = null,
  emptyText,
  rows,
}: TableCardProps) {
  return (
    <Card title={title} aside={aside} note={note}>
      <ErrorMessage error={error} />
      {emptyText && rows.length === 0 ? (
        <p className="table__none">{emptyText}</p>
      ) : (
        <div className="table-place">
          <table className={`table ${className}`} data-kind={kind}>
            <thead>
              <tr>
                {columns.map(columnHeading)}
                {hasActions && <td aria-hidden="true" />}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

const columnHeading = (column: Column): ReactNode =>
  typeof column === 'string' ? (
    <th key={column} scope="col">
      {column}
    </th>
  ) : (
    <th key={column.text} scope="col" className="words">
      {column.text}
    </th>
  );
