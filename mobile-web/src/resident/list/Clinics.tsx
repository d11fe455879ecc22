import type { Board } from '@hannun/shared';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { wayTo } from '../journey/way-to.js';
import { useSpeech } from '../language/speech.js';
import { NoMap } from '../map/NoMap.js';
import { factsOf, type Scene } from '../scene.js';
import { trustOf } from '../trust/trust.js';
import type { Test } from '../wait/clinic-wait.js';
import { Announcement } from './Announcement.js';
import { AwaitedCard } from './AwaitedCard.js';
import { ClinicCard } from './ClinicCard.js';
import { Controls } from './Controls.js';
import { type Choices, firstChoices } from './choices.js';
import { FirstToOpen } from './FirstToOpen.js';
import { type Sorted, sortBoards } from './order.js';
import { ShutCard } from './ShutCard.js';
import { useSteadyOrder } from './use-steady-order.js';

const ClinicMap = lazy(async (): Promise<{ default: ComponentType<{ scene: Scene; test: Test }> }> => {
  try {
    return { default: (await import('../map/ClinicMap.js')).ClinicMap };
  } catch {
    // Offline: the map library cannot be loaded; the fallback points back to the list.
    return { default: NoMap };
  }
});

/** Open clinics first, then closed ones; if all are closed, the first to open comes on top. */
export function Clinics({ scene }: { scene: Scene }) {
  const { say, named } = useSpeech();
  const [choices, setChoices] = useState(firstChoices);
  const { view, now, opened } = scene;
  const trust = (board: Board) => trustOf(board, view, now, opened);
  const sorted = sortBoards(view.boards.values(), {
    test: choices.test,
    known: (board) => trust(board).freshness !== 'expired',
    metres: metresOf(scene, choices),
  });
  const shortest = sorted.open[0];
  const news = shortest && choices.sort === 'soonest' && trust(shortest).freshness === 'live';
  return (
    <>
      <Announcement words={news ? say('shortest', { clinic: named(shortest.name) }) : ''} />
      {(sorted.open.length > 0 || choices !== firstChoices) && (
        <Controls
          boards={[...view.boards.values()]}
          choices={choices}
          choose={(change) => setChoices((chosen) => ({ ...chosen, ...change }))}
          journey={scene.journey}
        />
      )}
      {choices.view === 'map' && (
        <Suspense fallback={<p className="list-hint">{say('loading')}</p>}>
          <ClinicMap scene={scene} test={choices.test} />
        </Suspense>
      )}
      <Cards key={wanted(choices, scene)} sorted={sorted} scene={scene} choices={choices} />
    </>
  );
}

/** A new sort order or filter applies at once, although the touch that chose it would keep the cards in place. */
const wanted = ({ sort, test }: Choices, { journey }: Scene): string =>
  [sort, test, journey.whereabouts.status].join(' ');

function metresOf(scene: Scene, { sort }: Choices): ((board: Board) => number) | null {
  if (sort !== 'nearest' || scene.journey.whereabouts.status !== 'known') return null;
  return ({ clinicId }) => wayTo(factsOf(scene, clinicId), scene.journey)?.metres ?? Number.MAX_SAFE_INTEGER;
}

function Cards({ sorted, scene, choices }: { sorted: Sorted; scene: Scene; choices: Choices }) {
  const { say } = useSpeech();
  const { view, now, opened } = scene;
  const open = useSteadyOrder(sorted.open);
  const awaited = (scene.facts?.clinics ?? []).filter(
    ({ clinicId }) => view.missingClinics.has(clinicId) && !view.boards.has(clinicId),
  );
  const [first, ...later] = sorted.shut;
  const leads = open.length === 0 && first;
  const shut = leads ? later : sorted.shut;
  return (
    <>
      {leads && <FirstToOpen board={first} facts={factsOf(scene, first.clinicId)} now={now.wall} />}
      {open.length + awaited.length > 0 && (
        <ul className="cards">
          {open.map((board) => (
            <li key={board.clinicId}>
              <ClinicCard
                board={board}
                trust={trustOf(board, view, now, opened)}
                scene={scene}
                test={choices.test}
              />
            </li>
          ))}
          {awaited.map(({ clinicId, name }) => (
            <li key={clinicId}>
              <AwaitedCard clinicId={clinicId} name={name} />
            </li>
          ))}
        </ul>
      )}
      {shut.length > 0 && <h2 className="cards-heading">{say(leads ? 'laterPlaces' : 'shut')}</h2>}
      <ul className="cards">
        {shut.map((board) => (
          <li key={board.clinicId}>
            <ShutCard board={board} now={now.wall} />
          </li>
        ))}
      </ul>
    </>
  );
}
