import { useSpeech } from '../language/speech.js';

/** In place of a map that could not come. */
export function NoMap() {
  const { say } = useSpeech();
  return (
    <p className="list-hint" role="alert">
      {say('mapFailed')}
    </p>
  );
}
