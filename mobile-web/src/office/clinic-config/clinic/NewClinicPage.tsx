import { Link, useLocation } from 'wouter';
import { useTranslation } from '../../translation.js';
import { Card } from '../../ui/Card.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { ClinicForm } from './ClinicForm.js';
import { useNewClinic } from './use-new-clinic.js';

export function NewClinicPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { form, saveState, save } = useNewClinic((clinicId) => navigate(`/office/clinics/${clinicId}`));
  return (
    <FormContext value={form}>
      <Card title={t('clinicConfig.addClinic')} aside={<Link href="/office/clinics">{t('allClinics')}</Link>}>
        <ClinicForm isNew />
        <SaveBar isNew saveState={saveState} save={() => void save()} label={t('clinicConfig.addClinic')} />
      </Card>
    </FormContext>
  );
}
