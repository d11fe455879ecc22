import { Button } from '../../components/button/Button.js';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import { HomeScreenSteps } from './HomeScreenSteps.js';
import { pushAbility } from './push-browser.js';
import { useOpening } from './use-opening.js';

const words = { asking: 'alertAsking', sound: 'alertSound', push: 'openAlertPush' } as const;

/** A one-time alert for the clinic's opening. Promises only what this phone can do. */
export function OpeningSwitch({ clinicId }: { clinicId: string }) {
  const { say } = useSpeech();
  const { status, toggle } = useOpening(clinicId);
  const off = status === 'off';
  return (
    <>
      <p role="status">{!off && say(words[status])}</p>
      <Button onClick={toggle}>
        {off && <Icon name="bell" />}
        {say(off ? 'openAlert' : 'openAlertOff')}
      </Button>
      {!off && pushAbility() === 'home-screen' && <HomeScreenSteps />}
    </>
  );
}
