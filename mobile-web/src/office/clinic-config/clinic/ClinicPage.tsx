import { validateClinicConfig } from '@hannun/shared/clinic-config';
import type { ClinicConfig } from '@hannun/shared/contract';
import { Link, useLocation, useParams } from 'wouter';
import { useMutation } from '../../api/use-mutation.js';
import { StatusMessage } from '../../layout/StatusMessage.js';
import { useErrorMessage } from '../../layout/use-error-message.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { ConfirmButton } from '../../ui/ActionButton.js';
import { Card } from '../../ui/Card.js';
import { ErrorMessage } from '../../ui/ErrorMessage.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { useSectionForm } from '../form/use-section-form.js';
import { ClinicForm } from './ClinicForm.js';
import './ClinicPage.css';

export function ClinicPage() {
  const { clinicId } = useParams<{ clinicId: string }>();
  return <ClinicEditor key={clinicId} clinicId={clinicId} />;
}

function ClinicEditor({ clinicId }: { clinicId: string }) {
  const { t, language } = useTranslation();
  const errorMessage = useErrorMessage();
  const { form, saveState, save, loaded, loadError } = useSectionForm(
    `/admin/clinics/${clinicId}`,
    validateClinicConfig,
  );
  if (loadError) return <StatusMessage title={errorMessage(loadError)} retry={() => location.reload()} />;
  if (!loaded) return <StatusMessage title={t('loading')} />;
  const { name } = form.value as ClinicConfig;
  return (
    <FormContext value={form}>
      <Card
        title={name?.[language] ?? clinicId}
        aside={
          <span className="clinic-page__links">
            <Link href={`/office/clinics/${clinicId}/hours`}>{t('laneHours.title')}</Link>
            <Link href="/office/clinics">{t('allClinics')}</Link>
          </span>
        }
      >
        <ClinicForm>
          <RemoveClinic clinicId={clinicId} />
        </ClinicForm>
        <SaveBar saveState={saveState} save={() => void save()} />
      </Card>
    </FormContext>
  );
}

/** Removes the clinic after a confirmation: its screens and tablets stop. */
function RemoveClinic({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const [, navigate] = useLocation();
  const { send, busy, error } = useMutation();
  if (!canEdit) return null;
  const remove = async () => {
    const answer = await send(`/admin/clinics/${clinicId}`, { method: 'DELETE' });
    if (answer.ok) navigate('/office/clinics');
  };
  return (
    <div className="remove-clinic">
      <ConfirmButton
        label={t('clinicConfig.removeClinic')}
        question={t('clinicConfig.removeSure')}
        disabled={busy}
        onConfirm={() => void remove()}
      />
      <ErrorMessage error={error} />
    </div>
  );
}
