import { validateDistrictSettings } from '@hannun/shared/clinic-config';
import { useEffect } from 'react';
import { useTranslation } from '../../translation.js';
import { slugify } from '../clinic/default-clinic.js';
import { BilingualField, FieldGroup } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { useSectionForm } from '../form/use-section-form.js';
import { unnamedDistrictId } from './onboarding-progress.js';

export function DistrictStep() {
  const { t } = useTranslation();
  const { form, saveState, save, loaded } = useSectionForm('/admin/district', validateDistrictSettings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before anybody writes
  useEffect(() => {
    if (loaded) form.reset(form.value, { district: { id: 'gu', name: { ko: '', en: '' } } });
  }, [loaded]);
  const formWithId = {
    ...form,
    set(path: string, value: unknown) {
      form.set(path, value);
      // The id only names files; another one can be set in the configuration file.
      if (path === 'district.name.en') form.set('district.id', districtIdFrom(`${value}`));
    },
  };
  return (
    <FormContext value={formWithId}>
      <FieldGroup>
        <BilingualField path="district.name" label={t('clinicConfig.districtName')} />
      </FieldGroup>
      <SaveBar saveState={saveState} save={() => void save()} label={t('onboarding.next')} />
    </FormContext>
  );
}

const districtIdFrom = (name: string): string => {
  const id = slugify(name);
  return id === '' || id === unnamedDistrictId ? 'gu' : id;
};
