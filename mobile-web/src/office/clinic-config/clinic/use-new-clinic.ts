import { validateClinicConfig } from '@hannun/shared/clinic-config';
import { useState } from 'react';
import { request } from '../../api/api-client.js';
import { type Form, useForm } from '../form/use-form.js';
import type { SaveState } from '../form/use-section-form.js';
import { defaultClinic, slugify } from './default-clinic.js';

/** A form for a new clinic. Until an id is typed, it is derived from the English name. */
export function useNewClinic(onAdded?: (clinicId: string) => void) {
  const baseForm = useForm(defaultClinic(), validateClinicConfig);
  const [saveState, setSaveState] = useState<SaveState>({ state: 'none' });
  const form: Form = {
    ...baseForm,
    set(path, value) {
      baseForm.set(path, value);
      const isGeneratedId = baseForm.get('clinicId') === slugify(`${baseForm.get('name.en') ?? ''}`);
      if (path === 'name.en' && isGeneratedId) baseForm.set('clinicId', slugify(`${value}`));
    },
  };
  const save = async () => {
    if (form.problems.length > 0) {
      form.showAllProblems();
      return setSaveState({ state: 'wrong' });
    }
    setSaveState({ state: 'busy' });
    const call = { method: 'POST', body: form.value } as const;
    const answer = await request<{ clinicId: string }>('/admin/clinics', call);
    if (answer.ok) return onAdded?.(answer.body.clinicId);
    setSaveState({ state: 'rejected', error: answer.error });
  };
  return { form, saveState, save };
}
