import type { ClinicSetUp } from '@hannun/shared';
import { problemsOfClinic } from '@hannun/shared/set-up';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { Button } from '../../../components/button/Button.js';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { ask } from '../../api/ask.js';
import { Notice } from '../../frame/Notice.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { Card } from '../../parts/Card.js';
import { useOffice } from '../../session/office-context.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { usePart } from '../form/use-part.js';
import { ClinicForm } from './ClinicForm.js';
import './ClinicPage.css';

/** One clinic's set-up. */
export function ClinicPage() {
  const { clinicId } = useParams<{ clinicId: string }>();
  return <Clinic key={clinicId} clinicId={clinicId} />;
}

function Clinic({ clinicId }: { clinicId: string }) {
  const { say, language } = useSpeech();
  const refuse = useRefusal();
  const { form, saving, save, loaded, failed } = usePart(`/admin/clinics/${clinicId}`, problemsOfClinic);
  if (failed) return <Notice title={refuse(failed)} retry={() => location.reload()} />;
  if (!loaded) return <Notice title={say('loading')} />;
  const { name } = form.value as ClinicSetUp;
  return (
    <FormContext value={form}>
      <Card
        title={name?.[language] ?? clinicId}
        aside={<Link href="/office/clinics">{say('setUp.allClinics')}</Link>}
      >
        <ClinicForm>
          <TakeAway clinicId={clinicId} />
        </ClinicForm>
        <SaveBar saving={saving} save={() => void save()} />
      </Card>
    </FormContext>
  );
}

/** Takes the clinic away, asked twice: its screens and tablets go dark. */
function TakeAway({ clinicId }: { clinicId: string }) {
  const { say } = useSpeech();
  const refuse = useRefusal();
  const { mayChange } = useOffice();
  const [, go] = useLocation();
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState('');
  if (!mayChange) return null;
  const remove = async () => {
    const answer = await ask(`/admin/clinics/${clinicId}`, { method: 'DELETE' });
    if (answer.ok) return go('/office/clinics');
    setTrouble(refuse(answer.error));
    setAsked(false);
  };
  return (
    <div className="take-away">
      {trouble && <p role="alert">{trouble}</p>}
      {asked ? (
        <>
          <p>{say('setUp.removeSure')}</p>
          <Button onClick={() => setAsked(false)}>{say('setUp.keep')}</Button>
          <button type="button" className="button take-away__key" onClick={() => void remove()}>
            {say('setUp.removeClinic')}
          </button>
        </>
      ) : (
        <button type="button" className="rows__key take-away__ask" onClick={() => setAsked(true)}>
          {say('setUp.removeClinic')}
        </button>
      )}
    </div>
  );
}
