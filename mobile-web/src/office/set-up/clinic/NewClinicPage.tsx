import { Link, useLocation } from 'wouter';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { Card } from '../../parts/Card.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { ClinicForm } from './ClinicForm.js';
import { useNewClinic } from './use-new-clinic.js';

export function NewClinicPage() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { form, saving, save } = useNewClinic((clinicId) => go(`/office/clinics/${clinicId}`));
  return (
    <FormContext value={form}>
      <Card title={t('setUp.addClinic')} aside={<Link href="/office/clinics">{t('setUp.allClinics')}</Link>}>
        <ClinicForm isNew />
        <SaveBar isNew saving={saving} save={() => void save()} label={t('setUp.addClinic')} />
      </Card>
    </FormContext>
  );
}
