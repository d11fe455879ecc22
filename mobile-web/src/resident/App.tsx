import { type Board, type LocalizedText, parseTicketId, type Snapshot } from '@hannun/shared';
import type { BoardStore, ClockReading } from '@hannun/shared/client';
import { type ReactNode, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import { useBoards } from '../components/boards/use-boards.js';
import { useNow } from '../components/clocks/use-now.js';
import { keptOpenings } from './alert/kept-openings.js';
import { useFacts } from './facts/use-facts.js';
import { BackBar } from './frame/BackBar.js';
import { Heading } from './frame/Heading.js';
import { useJourney } from './journey/use-journey.js';
import { useSpeech } from './language/speech.js';
import { later } from './later.js';
import { ListPage } from './list/ListPage.js';
import { Skeletons } from './list/Skeletons.js';
import { ClinicPage, EmbedPage, NumberPage, TicketPage } from './pages.js';
import { factsOf, type Scene } from './scene.js';

const OpeningAlarm = later(async () => (await import('./alert/OpeningAlarm.js')).OpeningAlarm);

type AppProps = {
  store: BoardStore;
  district: Snapshot['district'] | null;
  opened: ClockReading;
  retry: () => void;
};

export function App({ store, district, opened, retry }: AppProps) {
  const view = useBoards(store);
  const facts = useFacts(view.lastBeat?.beat.setUp);
  const scene: Scene = {
    view,
    now: useNow(),
    district: facts?.district ?? district,
    facts,
    opened,
    journey: useJourney(),
    retry,
  };
  return (
    <Suspense fallback={<Skeletons />}>
      {Object.keys(keptOpenings()).length > 0 && (
        <Suspense>
          <OpeningAlarm scene={scene} />
        </Suspense>
      )}
      <Switch>
        <Route path="/">
          <ListPage scene={scene} />
        </Route>
        <Route path="/t/:token">
          {({ token }) => <TicketPage key={token} token={token} scene={scene} />}
        </Route>
        <Route path="/clinics/:clinicId">
          {({ clinicId }) => (
            <OfClinic clinicId={clinicId} scene={scene}>
              {(board) => <ClinicPage board={board} scene={scene} />}
            </OfClinic>
          )}
        </Route>
        <Route path="/clinics/:clinicId/:ticket">
          {({ clinicId, ticket }) => (
            <OfClinic clinicId={clinicId} scene={scene}>
              {(board) =>
                parseTicketId(ticket) ? (
                  <NumberPage board={board} ticket={ticket} scene={scene} />
                ) : (
                  <Missing />
                )
              }
            </OfClinic>
          )}
        </Route>
        <Route path="/embed/:clinicId">
          {({ clinicId }) => (
            <OfClinic clinicId={clinicId} scene={scene}>
              {(board) => <EmbedPage board={board} scene={scene} />}
            </OfClinic>
          )}
        </Route>
        <Route>
          <Missing />
        </Route>
      </Switch>
    </Suspense>
  );
}

type OfClinicProps = { clinicId: string; scene: Scene; children: (board: Board) => ReactNode };

function OfClinic({ clinicId, scene, children }: OfClinicProps) {
  const board = scene.view.boards.get(clinicId);
  if (board) return children(board);
  const facts = factsOf(scene, clinicId);
  if (facts || scene.view.missingClinics.has(clinicId)) return <Awaited name={facts?.name} />;
  if (scene.view.boards.size > 0) return <Missing />;
  return (
    <>
      <BackBar />
      <Skeletons />
    </>
  );
}

/** The clinic exists, but the server has not loaded its queue yet. */
function Awaited({ name }: { name: LocalizedText | undefined }) {
  const { say, named } = useSpeech();
  const sentence = say('awaited');
  return (
    <>
      <BackBar />
      <main>
        <Heading title={name ? named(name) : sentence}>{name && sentence}</Heading>
        <p className="list-hint">{say('awaitedHint')}</p>
      </main>
    </>
  );
}

function Missing() {
  const { say } = useSpeech();
  return (
    <>
      <BackBar />
      <main>
        <Heading title={say('missing')} />
        <p className="list-hint">{say('missingHint')}</p>
        <p className="list-hint">
          <Link href="/" className="way-back">
            {say('backToList')}
          </Link>
        </p>
      </main>
    </>
  );
}
