import { Link } from 'wouter';
import { useTranslation } from '../../translation.js';
import { LocationFields } from '../clinic/FactsSection.js';
import { useNewClinic } from '../clinic/use-new-clinic.js';
import { BilingualField, FieldGroup, TextField } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { AlwaysOpenCheckbox } from './AlwaysOpenCheckbox.js';

/** Asks for the minimum a first clinic needs; the rest has defaults. */
export function ClinicStep({ added: onAdded }: { added: () => void }) {
  const { t } = useTranslation();
  const { form, saveState, save } = useNewClinic(onAdded);
  return (
    <FormContext value={form}>
      <p className="field__hint">{t('onboarding.clinicDefaults')}</p>
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
