import type { OfficeAccount } from '@hannun/shared/contract';
import { useState } from 'react';
import { useMutation } from '../api/use-mutation.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { ActionButton, ConfirmButton } from '../ui/ActionButton.js';
import { TableCard } from '../ui/TableCard.js';
import { ResetPasswordForm } from './ResetPasswordForm.js';

/** All named accounts with their role and state. */
export function AccountsTable({ accounts }: { accounts: readonly OfficeAccount[] }) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const update = async (id: string, body: object) => {
    await send(`/admin/accounts/${id}`, { method: 'PATCH', body });
  };
  return (
    <TableCard
      title={t('menuAccounts')}
      aside={t('accountCount', { count: accounts.length })}
      columns={(['accountName', 'permission', 'passkeys', 'accountState'] as const).map((column) =>
        t(column),
      )}
      hasActions={canEdit}
      error={error}
      emptyText={t('noAccounts')}
      rows={accounts.map((account) => <AccountRow key={account.id} {...{ account, busy, update }} />)}
    />
  );
}

type AccountRowProps = {
  account: OfficeAccount;
  busy: boolean;
  update: (id: string, body: object) => Promise<void>;
};

function AccountRow({ account, busy, update }: AccountRowProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { name, role, disabled, passkeys } = account;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{t(`role.${role}`)}</td>
      <td>{passkeys.length}</td>
      <td className={disabled ? 'secondary-text' : ''}>{t(disabled ? 'accountBlocked' : 'accountActive')}</td>
      {canEdit && (
        <td>
          <AccountActions {...{ account, busy, update }} />
        </td>
      )}
    </tr>
  );
}

/** Nobody may change their own role or block their own account. */
function AccountActions({ account: { id, name, role, disabled }, busy, update }: AccountRowProps) {
  const { t } = useTranslation();
  const { actor } = useOffice().identity;
  const [resetting, setResetting] = useState(false);
  if (actor.kind === 'account' && actor.id === id)
    return <div className="action-buttons secondary-text">{t('oneself')}</div>;
  if (resetting) return <ResetPasswordForm id={id} name={name} close={() => setResetting(false)} />;
  const isOffice = role === 'office';
  return (
    <div className="action-buttons">
      <ActionButton disabled={busy} onClick={() => void update(id, { role: isOffice ? 'viewer' : 'office' })}>
        {t(isOffice ? 'makeViewer' : 'makeOffice')}
      </ActionButton>
      <ActionButton onClick={() => setResetting(true)}>{t('resetPassword')}</ActionButton>
      {disabled ? (
        <ActionButton disabled={busy} onClick={() => void update(id, { disabled: false })}>
          {t('unblockAccount')}
        </ActionButton>
      ) : (
        <ConfirmButton
          label={t('blockAccount')}
          question={t('confirmBlock', { name })}
          disabled={busy}
          onConfirm={() => void update(id, { disabled: true })}
        />
      )}
    </div>
  );
}
