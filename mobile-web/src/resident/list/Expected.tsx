import { useSpeech } from '../language/speech.js';

/** The honest range, as large as the count would stand. */
export function Expected({ wait }: { wait: string }) {
  const { say } = useSpeech();
  return (
    <p className="waiting">
      <span className="waiting__label">{say('expectedWait')}</span>
      <span className="waiting__range">{wait}</span>
    </p>
  );
}
