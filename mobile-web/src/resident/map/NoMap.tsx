import { useSpeech } from '../language/speech.js';

export function NoMap() {
  const { say } = useSpeech();
  return (
    <p className="list-hint" role="alert">
      {say('mapFailed')}
    </p>
  );
}
