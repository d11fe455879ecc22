import type { Board } from '@hannun/shared';
import { Link } from 'wouter';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { AppBar } from '../frame/AppBar.js';
import { FreshLine } from '../frame/FreshLine.js';
import { Heading } from '../frame/Heading.js';
import { StaleBand } from '../frame/StaleBand.js';
import { useTitle } from '../frame/use-title.js';
import { shutWords } from '../list/shut-words.js';
import { Waiting } from '../list/Waiting.js';
import type { Scene } from '../scene.js';
import { closingTime } from '../time/clock-words.js';
import { pageTrust, trustOf } from '../trust/trust.js';
import './ClinicPage.css';
import { LaneRows } from './LaneRows.js';

/** One clinic: how many wait in each lane, and which number is being called. */
export function ClinicPage({ board, scene }: { board: Board; scene: Scene }) {
  const { say, language } = useSpeech();
  const { view, now, opened } = scene;
  const trust = trustOf(board, view, now, opened);
  useTitle(board.name[language]);
  return (
    <>
      <BackBar />
      <main>
        <StaleBand trust={pageTrust(view, now, opened)} now={now} />
        <Heading title={board.name[language]}>
          {board.status === 'closed' ? say('status.closed') : <FreshLine trust={trust} now={now} />}
        </Heading>
        <Status board={board} now={now.wall} />
        {board.status !== 'closed' && (
          <section className="clinic-figures" data-freshness={trust.freshness}>
            <Waiting waiting={board.waiting} trust={trust} now={now} />
            {trust.freshness !== 'expired' && <LaneRows lanes={board.lanes} />}
          </section>
        )}
      </main>
    </>
  );
}

function Status({ board, now }: { board: Board; now: number }) {
  const speech = useSpeech();
  if (board.status === 'open') {
    const time = board.closesAt && closingTime(board.closesAt);
    return (
      <p className="clinic-status">{time ? speech.say('until', { time }) : speech.say('status.open')}</p>
    );
  }
  const { icon, reason, again } = shutWords(board, now, speech);
  return (
    <p className="clinic-status clinic-status--shut">
      <Icon name={icon} size={1.1} />
      <b>{reason}</b>
      {again && <span>{again}</span>}
      {board.status === 'intake-closed' && <span>{speech.say('stillServed')}</span>}
    </p>
  );
}

/** The bar of every page below the list. */
export function BackBar() {
  const { say } = useSpeech();
  const back = (
    <Link href="/" className="app-bar__back" aria-label={say('backToList')}>
      <Icon name="back" />
    </Link>
  );
  return <AppBar start={back} title={say('clinicPage')} />;
}
