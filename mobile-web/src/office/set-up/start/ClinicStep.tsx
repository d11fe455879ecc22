import { Link } from 'wouter';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import { Place } from '../clinic/FactsPart.js';
import { useNewClinic } from '../clinic/use-new-clinic.js';
import { BothFields, Fields, TextField } from '../form/fields.js';
import { SaveBar } from '../form/SaveBar.js';
import { FormContext } from '../form/use-form.js';
import { OpenNow } from './OpenNow.js';

/** Asks for the minimum a first clinic needs; the rest has defaults. */
export function ClinicStep({ added }: { added: () => void }) {
  const { say } = useSpeech();
  const { form, saving, save } = useNewClinic(added);
  return (
    <FormContext value={form}>
      <p className="field__hint">{say('start.clinicDefaults')}</p>
      <Fields>
        <BothFields path="name" label={say('setUp.name')} />
        <TextField path="telephone" type="tel" label={say('setUp.telephone')} />
      </Fields>
      <Place />
      <OpenNow />
      <SaveBar isNew saving={saving} save={() => void save()} label={say('start.next')}>
        <Link href="/office/clinics/new">{say('start.everything')}</Link>
      </SaveBar>
    </FormContext>
  );
}
