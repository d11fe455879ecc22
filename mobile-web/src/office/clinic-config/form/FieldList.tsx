import type { ReactNode } from 'react';
import { FieldError } from './FormField.js';
import { RemoveButton } from './RemoveButton.js';
import { useFormContext } from './use-form.js';
import './FieldList.css';

type FieldListProps = {
  path: string;
  /** Names one row for its remove button: `점심시간 1`. */
  rowName: (index: number) => string;
  addLabel: string;
  createItem: () => unknown;
  children: (path: string) => ReactNode;
  optional?: boolean;
};

/** A list of repeated fields. `optional`: an empty list is left out. */
export function FieldList({
  path,
  rowName,
  addLabel,
  createItem,
  children,
  optional = false,
}: FieldListProps) {
  const { get, set } = useFormContext();
  const value = get(path);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const removeRow = (index: number) => {
    const rest = rows.filter((_, each) => each !== index);
    set(path, optional && rest.length === 0 ? undefined : rest);
  };
  return (
    <div className="rows">
      {rows
        .map((_, index) => ({ index, row: `${path}.${index}` }))
        .map(({ index, row }) => (
          <div key={row} className="rows__row">
            {children(row)}
            <RemoveButton what={rowName(index)} onClick={() => removeRow(index)} />
            <FieldError path={row} />
          </div>
        ))}
      <FieldError path={path} />
      <button type="button" className="rows__key" onClick={() => set(path, [...rows, createItem()])}>
        + {addLabel}
      </button>
    </div>
  );
}
