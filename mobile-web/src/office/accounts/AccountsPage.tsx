import type { OfficeAccount, OfficeSessionView } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { useDistrict } from '../district/use-district.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Unreached } from '../parts/Unreached.js';
import { useOffice } from '../session/office-context.js';
import { Accounts } from './Accounts.js';
import { NewAccount } from './NewAccount.js';
import { OwnPasskeys } from './OwnPasskeys.js';
import { OwnPassword } from './OwnPassword.js';
import { Sessions } from './Sessions.js';

const period = 10;

/** Accounts, sessions, and the signed-in person's own password and passkeys. */
export function AccountsPage() {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const { identity, mayChange } = useOffice();
  const { when } = useDistrict();
  const [accounts, accountsAgain] = useAsked<{ accounts: OfficeAccount[] }>('/admin/accounts', period);
  const [sessions, sessionsAgain] = useAsked<{ sessions: OfficeSessionView[] }>('/admin/sessions', period);
  const again = () => {
    accountsAgain();
    sessionsAgain();
  };
  if (accounts.state === 'failed') return <Notice title={refuse(accounts.error)} retry={again} />;
  if (accounts.state === 'asking') return <Notice title={t('loading')} />;
  const { actor } = identity;
  const own = accounts.body.accounts.find(({ id }) => actor.kind === 'account' && actor.id === id);
  return (
    <>
      <Unreached asked={[accounts, sessions]} />
      {mayChange && <NewAccount again={again} />}
      <Accounts accounts={accounts.body.accounts} again={again} />
      {own && (
        <>
          <OwnPassword name={own.name} />
          <OwnPasskeys passkeys={own.passkeys} when={when} again={again} />
        </>
      )}
      {sessions.state === 'known' && <Sessions sessions={sessions.body.sessions} when={when} again={again} />}
    </>
  );
}
