import type { Snapshot } from '@hannun/shared';
import type { BoardStore, Instant } from '@hannun/shared/client';
import { Link, Route, Switch } from 'wouter';
import { useBoards } from '../components/boards/use-boards.js';
import { useNow } from '../components/clocks/use-now.js';
import { useSpeech } from '../components/language/LanguageProvider.js';
import { BackBar, ClinicPage } from './clinic/ClinicPage.js';
import { Heading } from './frame/Heading.js';
import { ListPage } from './list/ListPage.js';
import { Skeletons } from './list/Skeletons.js';
import type { Scene } from './scene.js';

type AppProps = {
  store: BoardStore;
  district: Snapshot['district'] | null;
  opened: Instant;
  retry: () => void;
};

/** The residents' pages over one store. */
export function App({ store, district, opened, retry }: AppProps) {
  const scene: Scene = { view: useBoards(store), now: useNow(), district, opened, retry };
  return (
    <Switch>
      <Route path="/">
        <ListPage scene={scene} />
      </Route>
      <Route path="/clinics/:clinicId">
        {({ clinicId }) => <Clinic clinicId={clinicId} scene={scene} />}
      </Route>
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}

function Clinic({ clinicId, scene }: { clinicId: string; scene: Scene }) {
  const board = scene.view.boards.get(clinicId);
  if (board) return <ClinicPage board={board} scene={scene} />;
  if (scene.view.boards.size > 0) return <Missing />;
  return (
    <>
      <BackBar />
      <Skeletons />
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
