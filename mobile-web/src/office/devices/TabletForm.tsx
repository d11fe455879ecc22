import type { OfficeDevice } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import '../parts/Labelled.css';
import { Trouble } from '../parts/Trouble.js';
import { ClinicChoice } from './ClinicChoice.js';

type TabletFormProps = { tablet: OfficeDevice; district: District; close: () => void };

/** Limit of the server (characters). */
const rule = { most: 60 };

export function TabletForm({ tablet, district, close }: TabletFormProps) {
  const { t } = useTranslation();
  const title = useId();
  const [label, setLabel] = useState(tablet.label);
  const [clinicId, setClinicId] = useState(tablet.clinicId);
  const { send, busy, error } = useDeed();
  const moves = clinicId !== tablet.clinicId;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { label: label.trim(), ...(moves ? { clinicId } : {}) };
    if ((await send(`/admin/devices/${tablet.id}`, { method: 'PATCH', body })).ok) close();
  };
  return (
    <tr className="row-form">
      <td colSpan={5}>
        <form aria-labelledby={title} onSubmit={(event) => void save(event)}>
          <h3 id={title} className="visually-hidden">
            {t('changeOf', { label: tablet.label })}
          </h3>
          <div className="fields">
            <TextField
              className="labelled"
              label={t('deviceName')}
              required
              text={label}
              rule={rule}
              onChange={setLabel}
            />
            <ClinicChoice district={district} chosen={clinicId} choose={setClinicId} />
            <Button
              kind="primary"
              type="submit"
              disabled={busy || label === '' || !isValidOrEmpty(label, rule)}
            >
              {t('save')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
          {moves && <p>{t('moveTells', { clinic: district.nameOf(clinicId) })}</p>}
          <Trouble error={error} />
        </form>
      </td>
    </tr>
  );
}
