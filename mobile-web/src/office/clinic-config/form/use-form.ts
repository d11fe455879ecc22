import { isDeepEqual, replaceTabs, type ValidationProblem } from '@hannun/shared/clinic-config';
import { createContext, useContext, useState } from 'react';
import { getAtPath, setAtPath } from './json-path.js';

/** A configuration being edited; `value` may be invalid until `problems` is empty. */
export type Form = {
  value: unknown;
  changed: boolean;
  problems: readonly ValidationProblem[];
  /** Problems of edited fields only, until all are requested. */
  visibleProblems: readonly ValidationProblem[];
  get: (path: string) => unknown;
  set: (path: string, next: unknown) => void;
  showAllProblems: () => void;
  /** Resets to new initial data; `written` is then shown as unsaved edits. */
  reset: (first: unknown, written?: unknown) => void;
};

export const FormContext = createContext<Form | null>(null);

/** Throws outside a form: a programming error. */
export function useFormContext(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('useFormContext must be used inside a FormContext');
  return form;
}

export function useForm(initial: unknown, validate: (value: unknown) => readonly ValidationProblem[]): Form {
  const [state, setState] = useState({
    first: initial,
    value: initial,
    touched: new Set<string>(),
    all: false,
  });
  const problems = validate(state.value);
  const isVisible = ({ path }: ValidationProblem) =>
    state.all || [...state.touched].some((touched) => path === touched || path.startsWith(`${touched}.`));
  return {
    value: state.value,
    changed: !isDeepEqual(state.first, state.value),
    problems,
    visibleProblems: problems.filter(isVisible),
    get: (path) => getAtPath(state.value, path),
    set: (path, next) =>
      setState((last) => ({
        ...last,
        value: setAtPath(last.value, path, typeof next === 'string' ? replaceTabs(next) : next),
        touched: new Set([...last.touched, path]),
      })),
    showAllProblems: () => setState((last) => ({ ...last, all: true })),
    reset: (next, written = next) =>
      setState({ first: next, value: written, touched: new Set(), all: false }),
  };
}
