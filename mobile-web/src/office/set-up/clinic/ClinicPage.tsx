import type { ClinicConfig } from '@hannun/shared';
import { validateClinicConfig } from '@hannun/shared/clinic-config';
import { Link, useLocation, useParams } from 'wouter';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useDeed } from '../../api/use-deed.js';
import { Notice } from '../../frame/Notice.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { SureAct } from '../../parts/Act.js';
import { Card } from '../../parts/Card.js';
import { Trouble } from '../../parts/Trouble.js';
import { useOffice } from '../../session/office-context.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { usePart } from '../form/use-part.js';
import { ClinicForm } from './ClinicForm.js';
import './ClinicPage.css';

export function ClinicPage() {
  const { clinicId } = useParams<{ clinicId: string }>();
  return <Clinic key={clinicId} clinicId={clinicId} />;
}

function Clinic({ clinicId }: { clinicId: string }) {
  const { t, language } = useTranslation();
  const refuse = useRefusal();
  const { form, saving, save, loaded, failed } = usePart(`/admin/clinics/${clinicId}`, validateClinicConfig);
  if (failed) return <Notice title={refuse(failed)} retry={() => location.reload()} />;
  if (!loaded) return <Notice title={t('loading')} />;
  const { name } = form.value as ClinicConfig;
  return (
    <FormContext value={form}>
      <Card
        title={name?.[language] ?? clinicId}
        aside={<Link href="/office/clinics">{t('setUp.allClinics')}</Link>}
      >
        <ClinicForm>
          <TakeAway clinicId={clinicId} />
        </ClinicForm>
        <SaveBar saving={saving} save={() => void save()} />
      </Card>
    </FormContext>
  );
}

/** Removes the clinic after a confirmation: its screens and tablets stop. */
function TakeAway({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const [, go] = useLocation();
  const { send, busy, error } = useDeed();
  if (!mayChange) return null;
  const remove = async () => {
    const answer = await send(`/admin/clinics/${clinicId}`, { method: 'DELETE' });
    if (answer.ok) go('/office/clinics');
  };
  return (
    <div className="take-away">
      <SureAct
        label={t('setUp.removeClinic')}
        question={t('setUp.removeSure')}
        disabled={busy}
        onSure={() => void remove()}
      />
      <Trouble error={error} />
    </div>
  );
}
