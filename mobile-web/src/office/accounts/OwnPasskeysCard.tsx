import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import type { OfficePasskey, Rejection } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useTranslation } from '../translation.js';
import { ConfirmButton } from '../ui/ActionButton.js';
import { Card } from '../ui/Card.js';
import '../ui/Field.css';
import { registerPasskey, supportsPasskeys } from '../sign-in/passkey.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Form } from '../ui/Form.js';

type OwnPasskeysCardProps = {
  passkeys: readonly OfficePasskey[];
  formatTime: District['formatTime'];
};

/** Registers and removes the signed-in person's passkeys. */
export function OwnPasskeysCard({ passkeys, formatTime }: OwnPasskeysCardProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);
  const [registerError, setRegisterError] = useState<Rejection | null>(null);
  const { send, error } = useMutation();
  const register = async () => {
    setBusy(true);
    const answer = await registerPasskey(label.trim());
    setBusy(false);
    setRegisterError(answer.ok ? null : answer.error);
    if (answer.ok) setLabel('');
  };
  const remove = (id: string) =>
    send(`/admin/account/passkeys/${encodeURIComponent(id)}`, { method: 'DELETE' });
  return (
    <Card title={t('ownPasskeys')} aside={t('accountCount', { count: passkeys.length })}>
      <div className="inset">
        <p>{t(supportsPasskeys() ? 'passkeysHow' : 'passkeysNeed')}</p>
        {passkeys.length > 0 && (
          <table className="table">
            <tbody>
              {passkeys.map(({ id, label: name, createdAt }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{t('since', { time: formatTime(createdAt) })}</td>
                  <td>
                    <div className="action-buttons">
                      <ConfirmButton
                        label={t('removePasskey')}
                        question={t('confirmRemove', { name })}
                        onConfirm={() => void remove(id)}
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {supportsPasskeys() && (
          <Form className="fields" submit={register}>
            <TextField
              className="field"
              label={t('passkeyName')}
              required
              text={label}
              rule={textRules.passkeyName}
              onChange={setLabel}
            />
            <Button
              kind="primary"
              type="submit"
              disabled={busy || label === '' || !isValidOrEmpty(label, textRules.passkeyName)}
            >
              {t('registerPasskey')}
            </Button>
          </Form>
        )}
        <ErrorMessage
          error={registerError ?? error}
          text={registerError?.code === 'forbidden' ? t('passkeyFailed') : undefined}
        />
      </div>
    </Card>
  );
}
