import type { Rejection } from '@hannun/shared';
import { isDeepEqual, type ValidationProblem } from '@hannun/shared/clinic-config';
import { useCallback, useEffect, useState } from 'react';
import { ask } from '../../api/ask.js';
import { type Form, useForm } from './use-form.js';

/** Outcome of the last attempt to save. */
export type Saving =
  | { state: 'none' | 'busy' | 'saved' | 'wrong' | 'merged' }
  | { state: 'refused'; error: Rejection };

type Part = Readonly<Record<string, unknown>>;
export type PartForm = {
  form: Form;
  saving: Saving;
  save: () => Promise<boolean>;
  loaded: boolean;
  failed: Rejection | null;
};

/**
 * Loads, edits and saves one section of the configuration. If somebody else changed it meanwhile, their change
 * is merged in, the local edits are kept on top, and the person is asked to check (`merged`).
 */
export function usePart(path: string, check: (value: unknown) => readonly ValidationProblem[]): PartForm {
  const form = useForm(null, check);
  const [held, setHeld] = useState<{ first: Part; tag: string | null } | null>(null);
  const [failed, setFailed] = useState<Rejection | null>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'none' });
  const { begin } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `begin` is made anew at each render
  const load = useCallback(
    async (written: (fresh: Part) => Part) => {
      const answer = await ask<Part>(path);
      if (!answer.ok) return setFailed(answer.error);
      setFailed(null);
      setHeld({ first: answer.body, tag: answer.tag });
      begin(answer.body, written(answer.body));
    },
    [path],
  );
  useEffect(() => void load((fresh) => fresh), [load]);
  const save = async (): Promise<boolean> => {
    if (!held) return false;
    if (form.problems.length > 0) {
      form.showAll();
      setSaving({ state: 'wrong' });
      return false;
    }
    setSaving({ state: 'busy' });
    const own = changesOf(held.first, form.value as Part);
    const answer = await ask<Part>(path, { method: 'PATCH', body: own, known: held.tag });
    if (answer.ok) {
      setHeld({ first: answer.body, tag: answer.tag });
      begin(answer.body);
    } else if (answer.error.code === 'changed-meanwhile') await load((fresh) => over(fresh, own));
    setSaving(savingAfter(answer));
    return answer.ok;
  };
  return {
    form,
    saving: form.changed && saving.state === 'saved' ? { state: 'none' } : saving,
    save,
    loaded: held !== null,
    failed,
  };
}

const savingAfter = (answer: Awaited<ReturnType<typeof ask>>): Saving =>
  answer.ok
    ? { state: 'saved' }
    : answer.error.code === 'changed-meanwhile'
      ? { state: 'merged' }
      : { state: 'refused', error: answer.error };

/** The changed properties as PATCH takes them: `null` for a removed one. */
export function changesOf(first: Part, value: Part): Part {
  const parts = [...new Set([...Object.keys(first), ...Object.keys(value)])];
  return Object.fromEntries(
    parts.filter((part) => !isDeepEqual(first[part], value[part])).map((part) => [part, value[part] ?? null]),
  );
}

const over = (fresh: Part, own: Part): Part =>
  Object.fromEntries(Object.entries({ ...fresh, ...own }).filter(([, part]) => part !== null));
