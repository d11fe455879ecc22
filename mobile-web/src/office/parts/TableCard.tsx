import type { Rejection } from '@hannun/shared';
import type { ReactNode } from 'react';
import { Card } from './Card.js';
import { Trouble } from './Trouble.js';
import './table.css';

/** A column's name; `words`: that of a column of words in a table of figures. */
type Column = string | { words: string };

type TableCardProps = {
  title: string;
  aside?: ReactNode;
  /** A sentence on how to read it. */
  note?: string | undefined;
  /** The first one names the rows. */
  columns: readonly Column[];
  /** Whether a last column, without a name, holds what may be done with a row. */
  acts?: boolean;
  /** `figures`: narrow rows, the figures one below the other. */
  kind?: 'list' | 'figures';
  /** What the table's own styles hang on. */
  className?: string;
  error?: Rejection | null;
  /** Stands in the place of a table without rows. */
  none?: string;
  rows: readonly ReactNode[];
};

/** A table of the office under its title. */
export function TableCard({
  title,
  aside,
  note,
  columns,
  acts = false,
  kind = 'list',
  className = '',
  error = null,
  none,
  rows,
}: TableCardProps) {
  return (
    <Card title={title} aside={aside} note={note}>
      <Trouble error={error} />
      {none && rows.length === 0 ? (
        <p className="table__none">{none}</p>
      ) : (
        <div className="table-place">
          <table className={`table ${className}`} data-kind={kind}>
            <thead>
              <tr>
                {columns.map(heading)}
                {acts && <td aria-hidden="true" />}
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

const heading = (column: Column): ReactNode =>
  typeof column === 'string' ? (
    <th key={column} scope="col">
      {column}
    </th>
  ) : (
    <th key={column.words} scope="col" className="words">
      {column.words}
    </th>
  );
