import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import './AlertSwitch.css';
import { HomeScreenSteps } from './HomeScreenSteps.js';
import { pushAbility } from './push-browser.js';
import { alertChoices, type useAlert } from './use-alert.js';

const words = { off: 'alertOff', asking: 'alertAsking', sound: 'alertSound', push: 'alertPush' } as const;

/** Promises only what this phone can do: push, or sound while the page is open. */
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
