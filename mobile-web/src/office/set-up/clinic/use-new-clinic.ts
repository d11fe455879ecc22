import { validateClinicConfig } from '@hannun/shared/clinic-config';
import { useState } from 'react';
import { ask } from '../../api/ask.js';
import { type Form, useForm } from '../form/use-form.js';
import type { Saving } from '../form/use-part.js';
import { freshClinic, idFrom } from './fresh-clinic.js';

/** A form for a new clinic. Until an id is typed, it is derived from the English name. */
export function useNewClinic(added: (clinicId: string) => void): {
  form: Form;
  saving: Saving;
  save: () => Promise<void>;
} {
  const raw = useForm(freshClinic(), validateClinicConfig);
  const [saving, setSaving] = useState<Saving>({ state: 'none' });
  const form: Form = {
    ...raw,
    set(path, part) {
      raw.set(path, part);
      const follows = raw.get('clinicId') === idFrom(`${raw.get('name.en') ?? ''}`);
      if (path === 'name.en' && follows) raw.set('clinicId', idFrom(`${part}`));
    },
  };
  const save = async () => {
    if (form.problems.length > 0) {
      form.showAll();
      return setSaving({ state: 'wrong' });
    }
    setSaving({ state: 'busy' });
    const answer = await ask<{ clinicId: string }>('/admin/clinics', { method: 'POST', body: form.value });
    if (answer.ok) return added(answer.body.clinicId);
    setSaving({ state: 'refused', error: answer.error });
  };
  return { form, saving, save };
}
