import type { Board } from '@hannun/shared';
import { LevelMeter } from '../../components/level-meter/LevelMeter.js';
import { FreshLine } from '../frame/FreshLine.js';
import { useTitle } from '../frame/use-title.js';
import { useSpeech } from '../language/speech.js';
import { Expected } from '../list/Expected.js';
import { shutWords } from '../list/shut-words.js';
import { Waiting } from '../list/Waiting.js';
import type { Scene } from '../scene.js';
import { trustOf } from '../trust/trust.js';
import { clinicLevel, clinicWait } from '../wait/clinic-wait.js';
import './EmbedPage.css';

/** The compact board that other sites embed. */
export function EmbedPage({ board, scene }: { board: Board; scene: Scene }) {
  const { say, named } = useSpeech();
  const { view, now, opened } = scene;
  const trust = trustOf(board, view, now, opened);
  useTitle(named(board.name));
  return (
    <main className="embed">
      <h1>{named(board.name)}</h1>
      {board.status === 'open' ? (
        <Answer board={board} scene={scene} />
      ) : (
        <Shut board={board} now={now.wall} />
      )}
      <p className="embed__foot">
        {board.status !== 'closed' && <FreshLine trust={trust} now={now} />}
        <a href={`/clinics/${board.clinicId}`} target="_blank" rel="noreferrer">
          {say('fullPage')}
        </a>
      </p>
    </main>
  );
}

function Answer({ board, scene: { view, now, opened } }: { board: Board; scene: Scene }) {
  const { say } = useSpeech();
  const trust = trustOf(board, view, now, opened);
  const live = trust.freshness === 'live' || trust.freshness === 'checking';
  const wait = live ? clinicWait(board, null, say) : null;
  const level = live ? clinicLevel(board, null) : null;
  return (
    <div className="embed__answer">
      {wait ? <Expected wait={wait} /> : <Waiting waiting={board.waiting} trust={trust} now={now} />}
      <span>
        {level && <LevelMeter level={level} word={say(`level.${level}`)} />}
        {wait && say('waitingCount', { count: board.waiting })}
      </span>
    </div>
  );
}

function Shut({ board, now }: { board: Board; now: number }) {
  const { reason, again } = shutWords(board, now, useSpeech());
  return (
    <p>
      <b>{reason}</b> {again}
    </p>
  );
}
