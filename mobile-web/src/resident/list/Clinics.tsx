import type { Board } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { Scene } from '../scene.js';
import { trustOf } from '../trust/trust.js';
import { Announcement } from './Announcement.js';
import { ClinicCard } from './ClinicCard.js';
import { FirstToOpen } from './FirstToOpen.js';
import { sortBoards } from './order.js';
import { ShutCard } from './ShutCard.js';
import { useSteadyOrder } from './use-steady-order.js';

/** Open clinics, then those that take nobody now; where all are shut, the first to open leads. */
export function Clinics({ scene: { view, now, opened } }: { scene: Scene }) {
  const { say, language } = useSpeech();
  const trust = (board: Board) => trustOf(board, view, now, opened);
  const sorted = sortBoards(view.boards.values(), (board) => trust(board).freshness !== 'expired');
  const open = useSteadyOrder(sorted.open);
  const [first, ...later] = sorted.shut;
  const leads = open.length === 0 && first;
  const shortest = sorted.open[0];
  const news = shortest && trust(shortest).freshness === 'live';
  const shut = leads ? later : sorted.shut;
  return (
    <>
      <Announcement words={news ? say('shortest', { clinic: shortest.name[language] }) : ''} />
      {leads && <FirstToOpen board={first} now={now.wall} />}
      {open.length > 0 && (
        <ul className="cards">
          {open.map((board) => (
            <li key={board.clinicId}>
              <ClinicCard board={board} trust={trust(board)} now={now} />
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
