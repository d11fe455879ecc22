import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import type { OfficeDevice } from '@hannun/shared/contract';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import '../ui/Field.css';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { ClinicSelect } from './ClinicSelect.js';

type TabletFormProps = { tablet: OfficeDevice; district: District; close: () => void };

/** Limit of the server (characters). */
const labelRule = { most: 60 };

export function TabletForm({ tablet, district, close }: TabletFormProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const [label, setLabel] = useState(tablet.label);
  const [clinicId, setClinicId] = useState(tablet.clinicId);
  const { send, busy, error } = useMutation();
  const changesClinic = clinicId !== tablet.clinicId;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { label: label.trim(), ...(changesClinic ? { clinicId } : {}) };
    if ((await send(`/admin/devices/${tablet.id}`, { method: 'PATCH', body })).ok) close();
  };
  return (
    <tr className="row-form">
      <td colSpan={5}>
        <form aria-labelledby={headingId} onSubmit={(event) => void save(event)}>
          <h3 id={headingId} className="visually-hidden">
            {t('changeOf', { label: tablet.label })}
          </h3>
          <div className="fields">
            <TextField
              className="labelled"
              label={t('deviceName')}
              required
              text={label}
              rule={labelRule}
              onChange={setLabel}
            />
            <ClinicSelect district={district} selected={clinicId} onSelect={setClinicId} />
            <Button
              kind="primary"
              type="submit"
              disabled={busy || label === '' || !isValidOrEmpty(label, labelRule)}
            >
              {t('save')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
          {changesClinic && <p>{t('moveDescription', { clinic: district.nameOf(clinicId) })}</p>}
          <ErrorMessage error={error} />
        </form>
      </td>
    </tr>
  );
}
