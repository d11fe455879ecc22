import { Link } from 'wouter';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { Place } from '../clinic/FactsPart.js';
import { useNewClinic } from '../clinic/use-new-clinic.js';
import { BothFields, Fields, TextField } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { OpenNow } from './OpenNow.js';

/** Asks for the minimum a first clinic needs; the rest has defaults. */
export function ClinicStep({ added }: { added: () => void }) {
  const { t } = useTranslation();
  const { form, saving, save } = useNewClinic(added);
  return (
    <FormContext value={form}>
      <p className="field__hint">{t('start.clinicDefaults')}</p>
      <Fields>
        <BothFields path="name" label={t('setUp.name')} />
        <TextField path="telephone" type="tel" label={t('setUp.telephone')} />
      </Fields>
      <Place />
      <OpenNow />
      <SaveBar isNew saving={saving} save={() => void save()} label={t('start.next')}>
        <Link href="/office/clinics/new">{t('start.everything')}</Link>
      </SaveBar>
    </FormContext>
  );
}
