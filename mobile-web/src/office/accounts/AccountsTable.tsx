import type { OfficeAccount } from '@hannun/shared/contract';
import { useMutation } from '../api/use-mutation.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { TableCard } from '../ui/TableCard.js';
import { AccountRow } from './AccountRow.js';

type AccountsTableProps = { accounts: readonly OfficeAccount[]; refetch: () => void };

/** All named accounts with their role and state. */
export function AccountsTable({ accounts, refetch }: AccountsTableProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const update = async (id: string, body: object) => {
    if ((await send(`/admin/accounts/${id}`, { method: 'PATCH', body })).ok) refetch();
  };
  return (
    <TableCard
      title={t('accounts')}
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
