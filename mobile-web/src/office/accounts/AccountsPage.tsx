import type { OfficeAccount, OfficeSessionView } from '@hannun/shared/contract';
import { useQuery } from '../api/use-query.js';
import { useDistrict } from '../district/use-district.js';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useErrorMessage } from '../layout/use-error-message.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { OfflineBanner } from '../ui/OfflineBanner.js';
import { AccountsTable } from './AccountsTable.js';
import { NewAccountForm } from './NewAccountForm.js';
import { OwnPasskeysCard } from './OwnPasskeysCard.js';
import { OwnPasswordCard } from './OwnPasswordCard.js';
import { SessionsTable } from './SessionsTable.js';

const pollSeconds = 10;

/** Accounts, sessions, and the signed-in person's own password and passkeys. */
export function AccountsPage() {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const { identity, canEdit } = useOffice();
  const { formatTime } = useDistrict();
  const [accounts, refetchAccounts] = useQuery<{ accounts: OfficeAccount[] }>('/admin/accounts', pollSeconds);
  const [sessions, refetchSessions] = useQuery<{ sessions: OfficeSessionView[] }>(
    '/admin/sessions',
    pollSeconds,
  );
  const again = () => {
    refetchAccounts();
    refetchSessions();
  };
  if (accounts.state === 'failed')
    return <StatusMessage title={errorMessage(accounts.error)} retry={again} />;
  if (accounts.state === 'asking') return <StatusMessage title={t('loading')} />;
  const { actor } = identity;
  const own = accounts.body.accounts.find(({ id }) => actor.kind === 'account' && actor.id === id);
  return (
    <>
      <OfflineBanner queries={[accounts, sessions]} />
      {canEdit && <NewAccountForm again={again} />}
      <AccountsTable accounts={accounts.body.accounts} refetch={again} />
      {own && (
        <>
          <OwnPasswordCard name={own.name} />
          <OwnPasskeysCard passkeys={own.passkeys} formatTime={formatTime} refetch={again} />
        </>
      )}
      {sessions.state === 'known' && (
        <SessionsTable sessions={sessions.body.sessions} formatTime={formatTime} refetch={again} />
      )}
    </>
  );
}
