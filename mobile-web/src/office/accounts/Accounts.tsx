import type { OfficeAccount } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import { TableCard } from '../parts/TableCard.js';
import { useOffice } from '../session/office-context.js';
import { AccountRow } from './AccountRow.js';

type AccountsProps = { accounts: readonly OfficeAccount[]; again: () => void };

/** All named accounts with their role and state. */
export function Accounts({ accounts, again }: AccountsProps) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const change = async (id: string, body: object) => {
    if ((await send(`/admin/accounts/${id}`, { method: 'PATCH', body })).ok) again();
  };
  return (
    <TableCard
      title={t('accounts')}
      aside={t('accountCount', { count: accounts.length })}
      columns={['accountName', 'mayDo', 'passkeys', 'accountState'].map((column) => t(column))}
      acts={mayChange}
      error={error}
      none={t('noAccounts')}
      rows={accounts.map((account) => <AccountRow key={account.id} {...{ account, busy, change }} />)}
    />
  );
}
