import type { Board, LaneBoard } from '@hannun/shared';
import type { Instant } from '@hannun/shared/client';
import { Link } from 'wouter';
import { LaneTag } from '../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { LevelMeter } from '../../components/level-meter/LevelMeter.js';
import { closingTime } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';
import './ClinicCard.css';
import { busiestLevel } from './level.js';
import { Waiting } from './Waiting.js';

type ClinicCardProps = { board: Board; trust: Trust; now: Instant };

/** One open clinic in the list; the whole card leads to its page. */
export function ClinicCard({ board, trust, now }: ClinicCardProps) {
  const { language, say } = useSpeech();
  const level = busiestLevel(board.lanes);
  const expired = trust.freshness === 'expired';
  return (
    <Link href={`/clinics/${board.clinicId}`} className="clinic-card" data-freshness={trust.freshness}>
      <h2>{board.name[language]}</h2>
      <p className="clinic-card__hours">
        {language === 'ko' ? null : <span lang="ko">{board.name.ko}</span>}
        {board.closesAt && <span>{say('until', { time: closingTime(board.closesAt) })}</span>}
      </p>
      <div className="clinic-card__figures">
        <Waiting waiting={board.waiting} trust={trust} now={now} />
        {!expired && (
          <div className="clinic-card__beside">
            {level && <LevelMeter level={level} word={say(`level.${level}`)} />}
            <Beside lanes={board.lanes} />
          </div>
        )}
      </div>
    </Link>
  );
}

/** What tells more than the total: the count of each lane, or how many booths serve the only one. */
function Beside({ lanes }: { lanes: readonly LaneBoard[] }) {
  const { language, say } = useSpeech();
  const [only, ...others] = lanes;
  if (!only) return null;
  if (others.length === 0) {
    if (only.booths === 0) return null;
    return <span className="clinic-card__booths">{say('booths', { count: only.booths })}</span>;
  }
  return (
    <span className="clinic-card__lanes">
      {lanes.map((lane) => (
        <span key={lane.lane} className="clinic-card__lane">
          <LaneTag code={lane.code} />
          <span>{lane.name[language]}</span>
          <b>{say('people', { count: lane.waiting })}</b>
        </span>
      ))}
    </span>
  );
}
