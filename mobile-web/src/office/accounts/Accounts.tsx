import type { OfficeAccount } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import { Card } from '../parts/Card.js';
import '../parts/table.css';
import { Trouble } from '../parts/Trouble.js';
import { useOffice } from '../session/office-context.js';
import { AccountRow } from './AccountRow.js';

type AccountsProps = { accounts: readonly OfficeAccount[]; again: () => void };

/** Every named account: its role, and whether it is open. */
export function Accounts({ accounts, again }: AccountsProps) {
  const { say } = useSpeech();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const change = async (id: string, body: object) => {
    if ((await send(`/admin/accounts/${id}`, { method: 'PATCH', body })).ok) again();
  };
  return (
    <Card title={say('accounts')} aside={say('accountCount', { count: accounts.length })}>
      <Trouble error={error} />
      {accounts.length === 0 ? (
        <p className="table__none">{say('noAccounts')}</p>
      ) : (
        <div className="table-place">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('accountName')}</th>
                <th scope="col">{say('mayDo')}</th>
                <th scope="col">{say('passkeys')}</th>
                <th scope="col">{say('accountState')}</th>
                {mayChange && <td aria-hidden="true" />}
              </tr>
            </thead>
            <tbody>
              {accounts.map((account) => (
                <AccountRow key={account.id} {...{ account, busy, change }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
