import type { OfficeAccount } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Act, SureAct } from '../parts/Act.js';
import { useOffice } from '../session/office-context.js';
import { ResetPassword } from './ResetPassword.js';

type AccountRowProps = {
  account: OfficeAccount;
  busy: boolean;
  change: (id: string, body: object) => Promise<void>;
};

export function AccountRow({ account, busy, change }: AccountRowProps) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const { name, role, disabled, passkeys } = account;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t(`role.${role}`)}</td>
      <td>{passkeys.length}</td>
      <td className={disabled ? 'quiet' : ''}>{t(disabled ? 'accountShut' : 'accountOpen')}</td>
      {mayChange && (
        <td>
          <Acts {...{ account, busy, change }} />
        </td>
      )}
    </tr>
  );
}

/** Nobody may change their own role or block their own account. */
function Acts({ account: { id, name, role, disabled }, busy, change }: AccountRowProps) {
  const { t } = useTranslation();
  const { actor } = useOffice().identity;
  const [resetting, setResetting] = useState(false);
  if (actor.kind === 'account' && actor.id === id) return <div className="acts quiet">{t('oneself')}</div>;
  if (resetting) return <ResetPassword id={id} name={name} close={() => setResetting(false)} />;
  const isOffice = role === 'office';
  return (
    <div className="acts">
      <Act disabled={busy} onClick={() => void change(id, { role: isOffice ? 'viewer' : 'office' })}>
        {t(isOffice ? 'makeViewer' : 'makeOffice')}
      </Act>
      <Act onClick={() => setResetting(true)}>{t('resetPassword')}</Act>
      {disabled ? (
        <Act disabled={busy} onClick={() => void change(id, { disabled: false })}>
          {t('openAccount')}
        </Act>
      ) : (
        <SureAct
          label={t('shutAccount')}
          question={t('sureShut', { name })}
          disabled={busy}
          onSure={() => void change(id, { disabled: true })}
        />
      )}
    </div>
  );
}
