import type { OfficeAccount } from '@hannun/shared';
import { useState } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import { Act, SureAct } from '../parts/Act.js';
import { Card } from '../parts/Card.js';
import '../parts/table.css';
import { Trouble } from '../parts/Trouble.js';
import { useOffice } from '../session/office-context.js';
import { ResetPassword } from './ResetPassword.js';

type AccountsProps = { accounts: readonly OfficeAccount[]; again: () => void };

/** Every named account: its role, and whether it is open. */
export function Accounts({ accounts, again }: AccountsProps) {
  const { say } = useSpeech();
  const { identity, mayChange } = useOffice();
  const [resetting, setResetting] = useState<string | null>(null);
  const { send, busy, error } = useDeed();
  const change = async (id: string, body: object) => {
    if ((await send(`/admin/accounts/${id}`, { method: 'PATCH', body })).ok) again();
  };
  const { actor } = identity;
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
              {accounts.map(({ id, name, role, disabled, passkeys }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{say(`role.${role}`)}</td>
                  <td>{passkeys.length}</td>
                  <td className={disabled ? 'quiet' : ''}>{say(disabled ? 'accountShut' : 'accountOpen')}</td>
                  {mayChange && (
                    <td>
                      {actor.kind === 'account' && actor.id === id ? (
                        <div className="acts quiet">{say('oneself')}</div>
                      ) : resetting === id ? (
                        <ResetPassword id={id} name={name} close={() => setResetting(null)} />
                      ) : (
                        <div className="acts">
                          <Act
                            disabled={busy}
                            onClick={() => void change(id, { role: role === 'office' ? 'viewer' : 'office' })}
                          >
                            {say(role === 'office' ? 'makeViewer' : 'makeOffice')}
                          </Act>
                          <Act onClick={() => setResetting(id)}>{say('resetPassword')}</Act>
                          {disabled ? (
                            <Act disabled={busy} onClick={() => void change(id, { disabled: false })}>
                              {say('openAccount')}
                            </Act>
                          ) : (
                            <SureAct
                              label={say('shutAccount')}
                              question={say('sureShut', { name })}
                              disabled={busy}
                              onSure={() => void change(id, { disabled: true })}
                            />
                          )}
                        </div>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
