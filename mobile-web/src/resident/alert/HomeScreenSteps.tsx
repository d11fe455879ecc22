import { useSpeech } from '../language/speech.js';

/** iOS allows push only for pages on the home screen. */
export function HomeScreenSteps() {
  const { say } = useSpeech();
  return (
    <details>
      <summary className="button">{say('homeScreen')}</summary>
      <ol>
        <li>{say('homeScreenSteps.share')}</li>
        <li>{say('homeScreenSteps.add')}</li>
        <li>{say('homeScreenSteps.open')}</li>
      </ol>
    </details>
  );
}
