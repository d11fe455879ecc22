import { validateDistrictSettings } from '@hannun/shared/clinic-config';
import { useEffect } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { idFrom } from '../clinic/fresh-clinic.js';
import { BothFields, Fields } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { usePart } from '../form/use-part.js';
import { unnamed } from './progress.js';

export function DistrictStep({ named }: { named: () => void }) {
  const { t } = useTranslation();
  const { form, saving, save, loaded } = usePart('/admin/district', validateDistrictSettings);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before anybody writes
  useEffect(() => {
    if (loaded) form.begin(form.value, { district: { id: 'gu', name: { ko: '', en: '' } } });
  }, [loaded]);
  const write = {
    ...form,
    set(path: string, part: unknown) {
      form.set(path, part);
      // The id only names files; another one can be set in the configuration file.
      if (path === 'district.name.en') form.set('district.id', idOf(`${part}`));
    },
  };
  const keep = async () => {
    if (await save()) named();
  };
  return (
    <FormContext value={write}>
      <Fields>
        <BothFields path="district.name" label={t('setUp.districtName')} />
      </Fields>
      <SaveBar saving={saving} save={() => void keep()} label={t('start.next')} />
    </FormContext>
  );
}

const idOf = (name: string): string => {
  const id = idFrom(name);
  return id === '' || id === unnamed ? 'gu' : id;
};
