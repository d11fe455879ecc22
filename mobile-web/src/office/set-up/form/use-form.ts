import { type Problem, same, withoutTabs } from '@hannun/shared/set-up';
import { createContext, useContext, useState } from 'react';
import { partAt, withPart } from './at-path.js';

/** A set-up, or part of one, while somebody writes at it. It may be wrong in any way until its problems are none. */
export type Form = {
  value: unknown;
  /** Whether anything differs from what was there at first. */
  changed: boolean;
  problems: readonly Problem[];
  /** What to show: problems of fields that were written in, and all of them once `showAll` was called. */
  shown: readonly Problem[];
  get: (path: string) => unknown;
  set: (path: string, part: unknown) => void;
  showAll: () => void;
  /** Begins anew with this, as if nothing had been written; `written` is put in place of it. */
  begin: (first: unknown, written?: unknown) => void;
};

export const FormContext = createContext<Form | null>(null);

/** The form around a field. Throws where there is none: that is a bug. */
export function useFormAround(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error('A field needs a form above it');
  return form;
}

/** A form that begins with `first` and is judged by `check`. */
export function useForm(first: unknown, check: (value: unknown) => readonly Problem[]): Form {
  const [state, setState] = useState({ first, value: first, touched: new Set<string>(), all: false });
  const problems = check(state.value);
  const isShown = ({ path }: Problem) =>
    state.all || [...state.touched].some((touched) => path === touched || path.startsWith(`${touched}.`));
  return {
    value: state.value,
    changed: !same(state.first, state.value),
    problems,
    shown: problems.filter(isShown),
    get: (path) => partAt(state.value, path),
    set: (path, part) =>
      setState((last) => ({
        ...last,
        value: withPart(last.value, path, typeof part === 'string' ? withoutTabs(part) : part),
        touched: new Set([...last.touched, path]),
      })),
    showAll: () => setState((last) => ({ ...last, all: true })),
    begin: (next, written = next) =>
      setState({ first: next, value: written, touched: new Set(), all: false }),
  };
}
