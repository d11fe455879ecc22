import { Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { Layout } from './layout/Layout.js';
import { StatusMessage } from './layout/StatusMessage.js';
import { useErrorMessage } from './layout/use-error-message.js';
import { officePages } from './pages.js';
import { OfficeProvider } from './session/OfficeProvider.js';
import { useSession } from './session/use-session.js';
import { ChoosePassword } from './sign-in/ChoosePassword.js';
import { SignIn } from './sign-in/SignIn.js';
import { useTranslation } from './translation.js';

export function App() {
  const { session, setSignedIn, signOut, retry } = useSession();
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  switch (session.state) {
    case 'loading':
      return <StatusMessage title={t('loading')} />;
    case 'serverUnreachable':
      return <StatusMessage title={errorMessage(session.error)} retry={retry} />;
    case 'signed-out':
      return <SignIn ended={session.ended} onSignedIn={setSignedIn} />;
    case 'signed-in': {
      const { actor, mustChoosePassword } = session.identity;
      if (mustChoosePassword && actor.kind === 'account')
        return <ChoosePassword name={actor.name} onChanged={retry} signOut={signOut} />;
      return (
        <OfficeProvider identity={session.identity}>
          <Layout signOut={signOut}>
            <Suspense fallback={<StatusMessage title={t('loading')} />}>
              <Switch>
                {officePages.map(({ path, component }) => (
                  <Route key={path} path={path} component={component} />
                ))}
                <Route path="/office">
                  <Redirect to={officePages[0]?.path ?? '/office'} replace />
                </Route>
                <Route>
                  <StatusMessage title={t('noSuchPage')} />
                </Route>
              </Switch>
            </Suspense>
          </Layout>
        </OfficeProvider>
      );
    }
  }
}
