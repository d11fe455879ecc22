import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import { type ReactNode, useId } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import { useTranslation } from '../translation.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Form } from '../ui/Form.js';

type DeviceFormProps = {
  name: string;
  labelField: { label: string; text: string; onChange: (label: string) => void; required?: boolean };
  path: string;
  /** What to change besides the label. */
  changes: object;
  note?: string | false;
  close: () => void;
  children: ReactNode;
};

/** Edits a device in place of its row. */
export function DeviceForm({ name, labelField, path, changes, note, close, children }: DeviceFormProps) {
  const { t } = useTranslation();
  const headingId = useId();
  const { send, busy, error } = useMutation();
  const { text, required } = labelField;
  const isInvalid = (required && text === '') || !isValidOrEmpty(text, textRules.deviceLabel);
  const save = async () => {
    if ((await send(path, { method: 'PATCH', body: { label: text.trim(), ...changes } })).ok) close();
  };
  return (
    <tr className="row-form">
      <td colSpan={5}>
        <Form aria-labelledby={headingId} submit={save}>
          <h3 id={headingId} className="visually-hidden">
            {t('changeOf', { label: name })}
          </h3>
          <div className="fields">
            <TextField className="field" rule={textRules.deviceLabel} {...labelField} />
            {children}
            <Button kind="primary" type="submit" disabled={busy || isInvalid}>
              {t('save')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
          {note && <p>{note}</p>}
          <ErrorMessage error={error} />
        </Form>
      </td>
    </tr>
  );
}
