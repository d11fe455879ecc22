import { useSpeech } from '../language/speech.js';
import type { Standing } from './standing.js';

type Ended = Exclude<Standing['status'], 'waiting' | 'called'>;

const titles = { 'passed-over': 'missed', missed: 'missed', finished: 'finished', left: 'left' } as const;
const hints = {
  'passed-over': 'missedHint',
  missed: 'missedHint',
  finished: 'finishedHint',
  left: 'leftHint',
} as const;

export function EndedPlace({ status }: { status: Ended }) {
  const { say } = useSpeech();
  return (
    <div role="status">
      <p className="ticket-card__come">{say(titles[status])}</p>
      <p className="ticket-card__hint">{say(hints[status])}</p>
    </div>
  );
}
