import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '../../translation.js';
import { LocationFields } from '../clinic/FactsSection.js';
import { useNewClinic } from '../clinic/use-new-clinic.js';
import { BilingualField, Checkbox, FieldGroup, TextField } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext, useFormContext } from '../form/use-form.js';

/** Asks for the minimum a first clinic needs; the rest has defaults. */
export function ClinicStep() {
  const { t } = useTranslation();
  const { form, saveState, save } = useNewClinic();
  return (
    <FormContext value={form}>
      <p className="form-field__hint">{t('onboarding.clinicDefaults')}</p>
      <FieldGroup>
        <BilingualField path="name" label={t('clinicConfig.name')} />
        <TextField path="telephone" type="tel" label={t('clinicConfig.telephone')} />
      </FieldGroup>
      <LocationFields />
      <AlwaysOpenCheckbox />
      <SaveBar isNew saveState={saveState} save={() => void save()} label={t('onboarding.next')}>
        <Link href="/office/clinics/new">{t('onboarding.everything')}</Link>
      </SaveBar>
    </FormContext>
  );
}

const allDay = { from: '00:00', until: '24:00' };

/** Lets someone who tries it outside office hours find an open clinic. */
function AlwaysOpenCheckbox() {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const [regularHours] = useState(() => get('weekly'));
  const [alwaysOpen, setAlwaysOpen] = useState(false);
  const change = (on: boolean) => {
    setAlwaysOpen(on);
    set('weekly', on ? Array.from({ length: 7 }, () => allDay) : regularHours);
  };
  return <Checkbox label={t('onboarding.openAlways')} on={alwaysOpen} change={change} />;
}
