import type { OfficePasskey, Rejection } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { SureAct } from '../parts/Act.js';
import { Card } from '../parts/Card.js';
import '../parts/Labelled.css';
import { Trouble } from '../parts/Trouble.js';
import { canPasskey, registerPasskey } from '../sign-in/passkey.js';

/** Limit of the server (characters). */
const rule = { most: 40 };

type OwnPasskeysProps = {
  passkeys: readonly OfficePasskey[];
  when: District['when'];
  again: () => void;
};

/** Registers and removes the signed-in person's passkeys. */
export function OwnPasskeys({ passkeys, when, again }: OwnPasskeysProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Rejection | null>(null);
  const { send, error } = useDeed();
  const register = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await registerPasskey(label.trim());
    setBusy(false);
    setTrouble(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setLabel('');
    again();
  };
  const forget = async (id: string) => {
    if ((await send(`/admin/account/passkeys/${encodeURIComponent(id)}`, { method: 'DELETE' })).ok) again();
  };
  return (
    <Card title={t('ownPasskeys')} aside={t('accountCount', { count: passkeys.length })}>
      <div className="inset">
        <p>{t(canPasskey() ? 'passkeysHow' : 'passkeysNeed')}</p>
        {passkeys.length > 0 && (
          <table className="table">
            <tbody>
              {passkeys.map(({ id, label: name, createdAt }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{t('since', { time: when(createdAt) })}</td>
                  <td>
                    <div className="acts">
                      <SureAct
                        label={t('removePasskey')}
                        question={t('sureRemove', { name })}
                        onSure={() => void forget(id)}
                      />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {canPasskey() && (
          <form className="fields" onSubmit={(event) => void register(event)}>
            <TextField
              className="labelled"
              label={t('passkeyName')}
              required
              text={label}
              rule={rule}
              onChange={setLabel}
            />
            <Button
              kind="primary"
              type="submit"
              disabled={busy || label === '' || !isValidOrEmpty(label, rule)}
            >
              {t('registerPasskey')}
            </Button>
          </form>
        )}
        <Trouble
          error={trouble ?? error}
          words={trouble?.code === 'forbidden' ? t('passkeyNotGiven') : undefined}
        />
      </div>
    </Card>
  );
}
