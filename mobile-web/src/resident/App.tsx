import type { BoardStore, ClockReading } from '@hannun/shared/client';
import { type Board, type LocalizedText, type Snapshot, ticketPattern } from '@hannun/shared/contract';
import { useBoards } from '@hannun/shared/ui/use-boards';
import { useNow } from '@hannun/shared/ui/use-now';
import { type ReactNode, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import { getOpeningAlerts } from './alert/opening-alert-store.js';
import { ClinicListPage } from './clinic-list/ClinicListPage.js';
import { Skeletons } from './clinic-list/Skeletons.js';
import { useDirectory } from './directory/use-directory.js';
import { useTranslation } from './language/translation.js';
import { BackBar } from './layout/BackBar.js';
import { MessagePage } from './layout/MessagePage.js';
import { lazyOptional } from './lazy-optional.js';
import { ClinicPage, EmbedPage, NumberPage, TicketPage } from './lazy-pages.js';
import { findClinicInfo, type PageData } from './page-data.js';
import { useTravel } from './travel/use-travel.js';

const OpeningNotifier = lazyOptional(async () => (await import('./load-later.js')).OpeningNotifier);

type AppProps = {
  store: BoardStore;
  district: Snapshot['district'] | null;
  openedAt: ClockReading;
  retry: () => void;
};

export function App({ store, district, openedAt, retry }: AppProps) {
  const view = useBoards(store);
  const directory = useDirectory(view.lastBeat?.beat.setUp);
  const pageData: PageData = {
    view,
    now: useNow(),
    district: directory?.district ?? district,
    directory,
    openedAt,
    travel: useTravel(),
    retry,
  };
  return (
    <Suspense fallback={<Skeletons />}>
      {Object.keys(getOpeningAlerts()).length > 0 && (
        <Suspense>
          <OpeningNotifier pageData={pageData} />
        </Suspense>
      )}
      <Switch>
        <Route path="/">
          <ClinicListPage pageData={pageData} />
        </Route>
        <Route path="/t/:token">
          {({ token }) => <TicketPage key={token} token={token} pageData={pageData} />}
        </Route>
        <Route path="/clinics/:clinicId">
          {({ clinicId }) => (
            <ClinicRoute clinicId={clinicId} pageData={pageData}>
              {(board) => <ClinicPage board={board} pageData={pageData} />}
            </ClinicRoute>
          )}
        </Route>
        <Route path="/clinics/:clinicId/:ticket">
          {({ clinicId, ticket }) => (
            <ClinicRoute clinicId={clinicId} pageData={pageData}>
              {(board) =>
                ticketPattern.test(ticket) ? (
                  <NumberPage board={board} ticket={ticket} pageData={pageData} />
                ) : (
                  <NotFound />
                )
              }
            </ClinicRoute>
          )}
        </Route>
        <Route path="/embed/:clinicId">
          {({ clinicId }) => (
            <ClinicRoute clinicId={clinicId} pageData={pageData}>
              {(board) => <EmbedPage board={board} pageData={pageData} />}
            </ClinicRoute>
          )}
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

type ClinicRouteProps = { clinicId: string; pageData: PageData; children: (board: Board) => ReactNode };

function ClinicRoute({ clinicId, pageData, children }: ClinicRouteProps) {
  const board = pageData.view.boards.get(clinicId);
  if (board) return children(board);
  const clinicInfo = findClinicInfo(pageData, clinicId);
  if (clinicInfo || pageData.view.missingClinics.has(clinicId))
    return <ClinicPending name={clinicInfo?.name} />;
  if (pageData.view.boards.size > 0) return <NotFound />;
  return (
    <>
      <BackBar />
      <Skeletons />
    </>
  );
}

/** The clinic exists, but the server has not loaded its queue yet. */
function ClinicPending({ name }: { name: LocalizedText | undefined }) {
  const { t, localize } = useTranslation();
  const message = t('clinicLoading');
  return (
    <MessagePage title={name ? localize(name) : message} status={name && message}>
      <p className="list-hint">{t('clinicLoadingHint')}</p>
    </MessagePage>
  );
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <MessagePage title={t('missing')}>
      <p className="list-hint">{t('missingHint')}</p>
      <p className="list-hint">
        <Link href="/" className="way-back">
          {t('backToList')}
        </Link>
      </p>
    </MessagePage>
  );
}
