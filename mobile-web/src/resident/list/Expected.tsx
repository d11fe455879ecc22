import type { Range } from '@hannun/shared';
import { useSpeech } from '../language/speech.js';
import { waitWords } from '../wait/wait-words.js';

/** The honest range, as large as the count would stand. */
export function Expected({ range, waiting }: { range: Range; waiting: number }) {
  const { say } = useSpeech();
  return (
    <p className="waiting">
      <span className="waiting__label">{say('expectedWait')}</span>
      <span className="waiting__range">{waitWords(range, waiting, say)}</span>
    </p>
  );
}
