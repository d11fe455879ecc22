import type { Board } from '@hannun/shared';
import { AfterPaint } from '../frame/AfterPaint.js';
import { BackBar } from '../frame/BackBar.js';
import { FreshLine } from '../frame/FreshLine.js';
import { Heading } from '../frame/Heading.js';
import { StaleBand } from '../frame/StaleBand.js';
import { useTitle } from '../frame/use-title.js';
import { useSpeech } from '../language/speech.js';
import { factsOf, type Scene } from '../scene.js';
import { Note } from '../ticket/Note.js';
import { pageTrust, trustOf } from '../trust/trust.js';
import { UsualHours } from '../usual/UsualHours.js';
import './ClinicPage.css';
import { Elsewhere } from './Elsewhere.js';
import { Facts } from './Facts.js';
import { FindNumber } from './FindNumber.js';
import { Hero } from './Hero.js';
import { TravelTime } from './TravelTime.js';

export function ClinicPage({ board, scene }: { board: Board; scene: Scene }) {
  const { say, named, language } = useSpeech();
  const { view, now, opened } = scene;
  const trust = trustOf(board, view, now, opened);
  const facts = factsOf(scene, board.clinicId);
  useTitle(named(board.name));
  return (
    <>
      <BackBar />
      <StaleBand trust={pageTrust(view, now, opened)} now={now} />
      <main>
        <Heading title={named(board.name)}>
          {board.status === 'closed' ? say('status.closed') : <FreshLine trust={trust} now={now} />}
        </Heading>
        {language !== 'ko' && (
          <p className="clinic-sign" lang="ko">
            {board.name.ko}
          </p>
        )}
        {board.notice && <Notice notice={board.notice} />}
        <Hero board={board} trust={trust} now={now} />
        <TravelTime board={board} scene={scene} />
        {board.status !== 'open' && <Elsewhere board={board} scene={scene} />}
        <AfterPaint>
          {board.status !== 'closed' && <FindNumber board={board} />}
          <UsualHours clinicId={board.clinicId} facts={facts} day={board.day} now={now.wall} />
          {facts && <Facts facts={facts} day={board.day} />}
        </AfterPaint>
      </main>
    </>
  );
}

function Notice({ notice }: { notice: NonNullable<Board['notice']> }) {
  const { say, language } = useSpeech();
  const text = language === 'ko' ? notice.ko : (notice.en ?? notice.ko);
  return (
    <div className="clinic-notice" lang={text === notice.ko ? 'ko' : 'en'}>
      <Note icon="bell" title={say('notice')}>
        {text}
      </Note>
    </div>
  );
}
