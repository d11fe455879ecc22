import { Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useTranslation } from '../ui/language/LanguageProvider.js';
import { Frame } from './frame/Frame.js';
import { Notice } from './frame/Notice.js';
import { useRefusal } from './frame/use-refusal.js';
import { officePages } from './pages.js';
import { OfficeContext } from './session/office-context.js';
import { useSession } from './session/use-session.js';
import { ChoosePassword } from './sign-in/ChoosePassword.js';
import { SignIn } from './sign-in/SignIn.js';

export function App() {
  const { session, enter, leave, retry } = useSession();
  const { t } = useTranslation();
  const refuse = useRefusal();
  switch (session.state) {
    case 'asking':
      return <Notice title={t('loading')} />;
    case 'unreached':
      return <Notice title={refuse(session.error)} retry={retry} />;
    case 'signed-out':
      return <SignIn ended={session.ended} onSignedIn={enter} />;
    case 'signed-in': {
      const { actor, mustChoosePassword } = session.identity;
      if (mustChoosePassword && actor.kind === 'account')
        return <ChoosePassword name={actor.name} changed={retry} leave={leave} />;
      return (
        <OfficeContext value={{ identity: session.identity, mayChange: session.identity.role === 'office' }}>
          <Frame leave={leave}>
            <Suspense fallback={<Notice title={t('loading')} />}>
              <Switch>
                {officePages.map(({ path, component }) => (
                  <Route key={path} path={path} component={component} />
                ))}
                <Route path="/office">
                  <Redirect to={officePages[0]?.path ?? '/office'} replace />
                </Route>
                <Route>
                  <Notice title={t('noSuchPage')} />
                </Route>
              </Switch>
            </Suspense>
          </Frame>
        </OfficeContext>
      );
    }
  }
}
