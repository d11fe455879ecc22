import { useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import { Sheet } from '../ticket/Sheet.js';
import './AlertSwitch.css';
import { pushAbility } from './push-browser.js';
import { alertChoices, type useAlert } from './use-alert.js';

const words = { off: 'alertOff', asking: 'alertAsking', sound: 'alertSound', push: 'alertPush' } as const;

/** One switch: told when so many are ahead, and when called. It promises only what this phone can do. */
export function AlertSwitch({ alert, ahead, choose, toggle }: ReturnType<typeof useAlert>) {
  const { say } = useSpeech();
  const title = say('alert', { count: ahead });
  const on = alert.status !== 'off';
  return (
    <section className="alert-switch">
      <span className="alert-switch__bell">
        <Icon name="bell" size={1.6} />
      </span>
      <div className="alert-switch__words">
        <b>{title}</b>
        <span role="status">{say(words[alert.status])}</span>
      </div>
      <button type="button" role="switch" aria-checked={on} aria-label={title} onClick={toggle} />
      {on && (
        <fieldset className="alert-switch__choices">
          <legend>{say('alertWhen')}</legend>
          {alertChoices.map((people) => (
            <button key={people} type="button" aria-pressed={people === ahead} onClick={() => choose(people)}>
              {say('people', { count: people })}
            </button>
          ))}
        </fieldset>
      )}
      {on && pushAbility() === 'home-screen' && <HomeScreenSteps />}
    </section>
  );
}

/** An iPhone takes messages only for pages on its home screen: three steps lead there. */
function HomeScreenSteps() {
  const { say } = useSpeech();
  const [open, setOpen] = useState(false);
  return (
    <div className="alert-switch__steps">
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
