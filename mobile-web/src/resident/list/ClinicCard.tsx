import type { Board } from '@hannun/shared';
import { Link } from 'wouter';
import { LaneTag } from '../../components/lane-tag/LaneTag.js';
import { LevelMeter } from '../../components/level-meter/LevelMeter.js';
import { stillToday } from '../journey/still-today.js';
import { type Way, wayTo } from '../journey/way-to.js';
import { useSpeech } from '../language/speech.js';
import { factsOf, type Scene } from '../scene.js';
import { closingTime } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';
import {
  clinicLevel,
  clinicWait,
  lanesFor,
  leadingLane,
  type Test,
  waitingFor,
  whyNoWait,
} from '../wait/clinic-wait.js';
import './ClinicCard.css';
import { Expected } from './Expected.js';
import { Waiting } from './Waiting.js';

type ClinicCardProps = { board: Board; trust: Trust; scene: Scene; test: Test };

export function ClinicCard({ board, trust, scene, test }: ClinicCardProps) {
  const { language, say, named } = useSpeech();
  const way = wayTo(factsOf(scene, board.clinicId), scene.journey);
  const live = trust.freshness === 'live' || trust.freshness === 'checking';
  const wait = live ? clinicWait(board, test, say) : null;
  const waiting = waitingFor(board, test);
  const level = trust.freshness === 'expired' ? null : clinicLevel(board, test);
  return (
    <Link href={`/clinics/${board.clinicId}`} className="clinic-card" data-freshness={trust.freshness}>
      <h2>{named(board.name)}</h2>
      <p className="clinic-card__hours">
        {language === 'ko' ? null : <span lang="ko">{board.name.ko}</span>}
        <WayThere way={way} />
        {board.closesAt && <span>{say('until', { time: closingTime(board.closesAt) })}</span>}
      </p>
      <div className="clinic-card__figures">
        {wait ? <Expected wait={wait} /> : <Waiting waiting={waiting} trust={trust} now={scene.now} />}
        {trust.freshness !== 'expired' && (
          <div className="clinic-card__beside">
            {level && <LevelMeter level={level} word={say(`level.${level}`)} />}
            {wait && <span className="clinic-card__booths">{say('waitingCount', { count: waiting })}</span>}
            <Beside board={board} test={test} counted={wait !== null} />
          </div>
        )}
      </div>
      {live && !wait && <p className="clinic-card__why">{whyNoWait(board, test, say)}</p>}
      {live && <Still board={board} scene={scene} way={way} test={test} />}
    </Link>
  );
}

function WayThere({ way }: { way: Way | null }) {
  const { say } = useSpeech();
  if (!way || way.metres === null) return null;
  if (way.walk !== null) return <span>{say('walk', { count: way.walk })}</span>;
  return <span>{say('distance', { kilometres: (way.metres / 1000).toFixed(1) })}</span>;
}

/** Details beyond the total: the count of each lane, or the number of booths of the only lane. */
function Beside({ board, test, counted }: { board: Board; test: Test; counted: boolean }) {
  const { say, named } = useSpeech();
  const lanes = lanesFor(board, test);
  const [only, ...others] = lanes;
  if (!only) return null;
  if (others.length === 0) {
    if (only.booths === 0 || counted) return null;
    return <span className="clinic-card__booths">{say('booths', { count: only.booths })}</span>;
  }
  return (
    <span className="clinic-card__lanes">
      {lanes.map((lane) => (
        <span key={lane.lane} className="clinic-card__lane">
          <LaneTag code={lane.code} />
          <span>{named(lane.name)}</span>
          <b>{say('people', { count: lane.waiting })}</b>
        </span>
      ))}
    </span>
  );
}

/** Shown only where the travel time is known. */
function Still({ board, scene, way, test }: { board: Board; scene: Scene; way: Way | null; test: Test }) {
  const { say } = useSpeech();
  if (!way) return null;
  const clinic = factsOf(scene, board.clinicId);
  const lane = leadingLane(board, test);
  const still = stillToday(board, { lane, clinic, travel: way.minutes, now: scene.now.wall });
  if (!still) return null;
  return (
    <p className="clinic-card__still" data-answer={still}>
      {say(`still.${still}`)}
    </p>
  );
}
