import type { Rejection } from '@hannun/shared/contract';
import type { ComponentProps, ReactNode } from 'react';
import { Card } from './Card.js';
import { ErrorMessage } from './ErrorMessage.js';
import { Table } from './Table.js';

type TableCardProps = ComponentProps<typeof Table> & {
  title: string;
  aside?: ReactNode;
  /** How to read the table. */
  note?: string | undefined;
  error?: Rejection | null;
  /** Shown instead of an empty table. */
  emptyText?: string;
};

/** A table in a titled card. */
export const TableCard = ({ title, aside, note, error = null, emptyText, ...table }: TableCardProps) => (
  <Card title={title} aside={aside} note={note}>
    <ErrorMessage error={error} />
    {emptyText && table.rows.length === 0 ? (
      <p className="table__none">{emptyText}</p>
    ) : (
      <Table kind="list" {...table} />
    )}
  </Card>
);
