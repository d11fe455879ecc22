import { isDeepEqual } from '@hannun/shared/clinic-config';
import type { Rejection } from '@hannun/shared/contract';
import { useCallback, useEffect, useState } from 'react';
import { request } from '../../api/api-client.js';
import { useForm } from './use-form.js';

/** Result of the last attempt to save. */
export type SaveState =
  | { state: 'none' | 'busy' | 'saved' | 'wrong' | 'merged' }
  | { state: 'rejected'; error: Rejection };

type Validate = Parameters<typeof useForm>[1];
type Section = Readonly<Record<string, unknown>>;
/**
 * Loads, edits and saves one section of the configuration. If somebody else changed it meanwhile, their change
 * is merged in, the local edits are kept on top, and the person is asked to check (`merged`).
 */
export function useSectionForm(path: string, validate: Validate) {
  const form = useForm(null, validate);
  const [base, setBase] = useState<{ first: Section; tag: string | null } | null>(null);
  const [loadError, setLoadError] = useState<Rejection | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ state: 'none' });
  const { reset } = form;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `begin` is made anew at each render
  const load = useCallback(
    async (written: (fresh: Section) => Section) => {
      const answer = await request<Section>(path);
      if (!answer.ok) return setLoadError(answer.error);
      setLoadError(null);
      setBase({ first: answer.body, tag: answer.etag });
      reset(answer.body, written(answer.body));
    },
    [path],
  );
  useEffect(() => void load((fresh) => fresh), [load]);
  const save = async (): Promise<boolean> => {
    if (!base) return false;
    if (form.problems.length > 0) {
      form.showAllProblems();
      setSaveState({ state: 'wrong' });
      return false;
    }
    setSaveState({ state: 'busy' });
    const changes = changedFields(base.first, form.value as Section);
    const answer = await request<Section>(path, { method: 'PATCH', body: changes, ifMatch: base.tag });
    if (answer.ok) {
      setBase({ first: answer.body, tag: answer.etag });
      reset(answer.body);
    } else if (answer.error.code === 'changed-meanwhile') await load((fresh) => applyChanges(fresh, changes));
    setSaveState(saveStateAfter(answer));
    return answer.ok;
  };
  const discard = () => {
    if (base) reset(base.first);
    setSaveState({ state: 'none' });
  };
  return {
    form,
    /** As it is stored. */
    initial: base?.first ?? null,
    discard,
    saveState: form.changed && saveState.state === 'saved' ? { state: 'none' as const } : saveState,
    save,
    loaded: base !== null,
    loadError,
  };
}

export type SectionForm = ReturnType<typeof useSectionForm>;

const saveStateAfter = (answer: Awaited<ReturnType<typeof request>>): SaveState =>
  answer.ok
    ? { state: 'saved' }
    : answer.error.code === 'changed-meanwhile'
      ? { state: 'merged' }
      : { state: 'rejected', error: answer.error };

/** The changed properties as PATCH takes them: `null` for a removed one. */
function changedFields(first: Section, value: Section): Section {
  const fields = [...new Set([...Object.keys(first), ...Object.keys(value)])];
  return Object.fromEntries(
    fields
      .filter((field) => !isDeepEqual(first[field], value[field]))
      .map((field) => [field, value[field] ?? null]),
  );
}

const applyChanges = (fresh: Section, own: Section): Section =>
  Object.fromEntries(Object.entries({ ...fresh, ...own }).filter(([, field]) => field !== null));
