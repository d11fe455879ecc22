import { useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../language/speech.js';
import { Sheet } from '../ticket/Sheet.js';
import './HomeScreenSteps.css';

/** An iPhone takes messages only for pages on its home screen: three steps lead there. */
export function HomeScreenSteps() {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <div className="home-screen-steps">
      <Button onClick={() => setOpen(true)}>{say('homeScreen')}</Button>
      {open && (
        <Sheet title={say('homeScreen')} close={() => setOpen(false)}>
          <ol>
            <li>{say('homeScreenSteps.share')}</li>
            <li>{say('homeScreenSteps.add')}</li>
            <li>{say('homeScreenSteps.open')}</li>
          </ol>
        </Sheet>
      )}
    </div>
  );
}
