import type { OfficeAccount, OfficeSessionView } from '@hannun/shared/contract';
import { Fragment } from 'react';
import { useQuery } from '../api/use-query.js';
import { useDistrict } from '../district/use-district.js';
import { QueryContent } from '../layout/QueryContent.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { OfflineBanner } from '../ui/OfflineBanner.js';
import { AccountsTable } from './AccountsTable.js';
import { NewAccountForm } from './NewAccountForm.js';
import { OwnPasskeysCard } from './OwnPasskeysCard.js';
import { PasswordForm } from './PasswordForm.js';
import { SessionsTable } from './SessionsTable.js';

const pollSeconds = 10;

/** Accounts, sessions, and the signed-in person's own password and passkeys. */
export function AccountsPage() {
  const { t } = useTranslation();
  const { identity, canEdit } = useOffice();
  const { formatTime } = useDistrict();
  const accounts = useQuery<{ accounts: OfficeAccount[] }>('/admin/accounts', pollSeconds);
  const sessions = useQuery<{ sessions: OfficeSessionView[] }>('/admin/sessions', pollSeconds);
  const { actor } = identity;
  const isOwn = ({ id }: OfficeAccount) => actor.kind === 'account' && actor.id === id;
  return (
    <QueryContent query={accounts}>
      {({ accounts: all }) => (
        <>
          <OfflineBanner queries={[accounts, sessions]} />
          {canEdit && <NewAccountForm />}
          <AccountsTable accounts={all} />
          {all.filter(isOwn).map(({ id, name, passkeys }) => (
            <Fragment key={id}>
              <Card title={t('ownPassword')}>
                <PasswordForm name={name} currentLabel={t('currentPassword')} />
              </Card>
              <OwnPasskeysCard passkeys={passkeys} formatTime={formatTime} />
            </Fragment>
          ))}
          {sessions.state === 'known' && (
            <SessionsTable sessions={sessions.body.sessions} formatTime={formatTime} />
          )}
        </>
      )}
    </QueryContent>
  );
}
