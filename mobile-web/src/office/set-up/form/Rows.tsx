import type { ReactNode } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { ProblemAt } from './Field.js';
import { useFormAround } from './use-form.js';
import './Rows.css';

type RowsProps = {
  path: string;
  /** Names one row for its remove button: `점심시간 1`. */
  rowName: (index: number) => string;
  add: string;
  fresh: () => unknown;
  children: (path: string) => ReactNode;
  optional?: boolean;
};

/** A list of repeated fields. `optional`: an empty list is left out. */
export function Rows({ path, rowName, add, fresh, children, optional = false }: RowsProps) {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const value = get(path);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const without = (index: number) => {
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
            <button
              type="button"
              className="rows__key"
              aria-label={t('setUp.takeOut', { what: rowName(index) })}
              onClick={() => without(index)}
            >
              {t('setUp.remove')}
            </button>
            <ProblemAt path={row} />
          </div>
        ))}
      <ProblemAt path={path} />
      <button type="button" className="rows__key" onClick={() => set(path, [...rows, fresh()])}>
        + {add}
      </button>
    </div>
  );
}
