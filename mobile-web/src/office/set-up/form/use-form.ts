import { isDeepEqual, replaceTabs, type ValidationProblem } from '@hannun/shared/clinic-config';
import { createContext, useContext, useState } from 'react';
import { partAt, withPart } from './at-path.js';

/** A configuration being edited; `value` may be invalid until `problems` is empty. */
export type Form = {
  value: unknown;
  changed: boolean;
  problems: readonly ValidationProblem[];
  /** Problems of edited fields only, until all are requested. */
  shown: readonly ValidationProblem[];
  get: (path: string) => unknown;
  set: (path: string, part: unknown) => void;
  showAll: () => void;
  /** Resets to new initial data; `written` is then shown as unsaved edits. */
  begin: (first: unknown, written?: unknown) => void;
};

export const FormContext = createContext<Form | null>(null);

/** Throws outside a form: a programming error. */
export function useFormAround(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('useFormContext must be used inside a FormContext');
  return form;
}

export function useForm(first: unknown, check: (value: unknown) => readonly ValidationProblem[]): Form {
  const [state, setState] = useState({ first, value: first, touched: new Set<string>(), all: false });
  const problems = check(state.value);
  const isShown = ({ path }: ValidationProblem) =>
    state.all || [...state.touched].some((touched) => path === touched || path.startsWith(`${touched}.`));
  return {
    value: state.value,
    changed: !isDeepEqual(state.first, state.value),
    problems,
    shown: problems.filter(isShown),
    get: (path) => partAt(state.value, path),
    set: (path, part) =>
      setState((last) => ({
        ...last,
        value: withPart(last.value, path, typeof part === 'string' ? replaceTabs(part) : part),
        touched: new Set([...last.touched, path]),
      })),
    showAll: () => setState((last) => ({ ...last, all: true })),
    begin: (next, written = next) =>
      setState({ first: next, value: written, touched: new Set(), all: false }),
  };
}
