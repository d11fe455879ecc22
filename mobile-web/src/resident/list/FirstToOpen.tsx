import type { Board, ClinicDirectoryEntry } from '@hannun/shared';
import { Icon } from '../../components/icon/Icon.js';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { scheduleOn } from '../journey/still-today.js';
import { useSpeech } from '../language/speech.js';
import { comingTime, dayOf } from '../time/clock-words.js';
import './FirstToOpen.css';
import { shutWords } from './shut-words.js';

type FirstToOpenProps = { board: Board; facts: ClinicDirectoryEntry | undefined; now: number };

/** Shown when every clinic is closed: which opens first, and when. */
export function FirstToOpen({ board, facts, now }: FirstToOpenProps) {
  const speech = useSpeech();
  const { language, say, named } = speech;
  const opens = board.resumesAt ?? board.opensAt;
  const hours = facts && opens ? scheduleOn(facts, dayOf(opens)) : null;
  return (
    <section className="first-to-open">
      <Icon name={shutWords(board, now, speech).icon} size={2} />
      <p className="first-to-open__label">{say('firstToOpen')}</p>
      <h2>
        {opens && <span>{comingTime(opens, now, language, say)}</span>}
        <span>{named(board.name)}</span>
      </h2>
      {hours && (
        <p className="first-to-open__until">
          {hours.intakeUntil
            ? say('intakeUntil', { time: hours.intakeUntil })
            : say('until', { time: hours.until })}
        </p>
      )}
      <OpeningAlert board={board} now={now} />
    </section>
  );
}
