import { useSpeech } from '../language/speech.js';

/** An iPhone takes messages only for pages on its home screen: three steps lead there. */
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
