import type { Board } from '@hannun/shared';
import { metresBetween } from '../journey/distance.js';
import { useSpeech } from '../language/speech.js';
import { ClinicCard } from '../list/ClinicCard.js';
import { factsOf, type Scene } from '../scene.js';
import { trustOf } from '../trust/trust.js';
import './Elsewhere.css';

/** While this clinic takes nobody in: the nearest clinic that does and offers the same tests. */
export function Elsewhere({ board, scene }: { board: Board; scene: Scene }) {
  const { say } = useSpeech();
  const nearest = nearestOpen(board, scene);
  if (!nearest) return null;
  const trust = trustOf(nearest, scene.view, scene.now, scene.opened);
  return (
    <section className="clinic-elsewhere">
      <h2>{say('elsewhere')}</h2>
      <ClinicCard board={nearest} trust={trust} scene={scene} test={null} />
    </section>
  );
}

function nearestOpen({ clinicId, lanes }: Board, scene: Scene): Board | undefined {
  const here = factsOf(scene, clinicId);
  const offersSame = (other: Board) =>
    lanes.every(({ lane }) => other.lanes.some((each) => each.lane === lane && each.intake !== 'closed'));
  const distance = (other: Board) => {
    const there = factsOf(scene, other.clinicId);
    return here && there ? metresBetween(here.position, there.position) : Number.POSITIVE_INFINITY;
  };
  const known = (other: Board) => trustOf(other, scene.view, scene.now, scene.opened).freshness !== 'expired';
  return [...scene.view.boards.values()]
    .filter((other) => other.status === 'open' && offersSame(other) && known(other))
    .sort((a, b) => distance(a) - distance(b))[0];
}
