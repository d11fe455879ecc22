import type { Board } from '@hannun/shared';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import { comingTime } from '../time/clock-words.js';
import './FirstToOpen.css';
import { shutWords } from './shut-words.js';

/** When every place is shut: where the first door opens, and when. `now`: milliseconds. */
export function FirstToOpen({ board, now }: { board: Board; now: number }) {
  const speech = useSpeech();
  const { language, say, named } = speech;
  const opens = board.resumesAt ?? board.opensAt;
  return (
    <section className="first-to-open">
      <Icon name={shutWords(board, now, speech).icon} size={2} />
      <p className="first-to-open__label">{say('firstToOpen')}</p>
      <h2>
        {opens && <span>{comingTime(opens, now, language, say)}</span>}
        <span>{named(board.name)}</span>
      </h2>
    </section>
  );
}
