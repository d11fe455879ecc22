import { Icon } from '@hannun/shared/ui/icon';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import { HomeScreenSteps } from './HomeScreenSteps.js';
import { getPushSupport } from './push-subscription.js';
import { useOpeningAlert } from './use-opening-alert.js';

const statusMessages = { asking: 'alertAsking', sound: 'alertSound', push: 'openAlertPush' } as const;

/** A one-time alert for the clinic's opening. Promises only what this phone can do. */
export function OpeningAlertSwitch({ clinicId, label }: { clinicId: string; label: string }) {
  const { t } = useTranslation();
  const { status, toggle } = useOpeningAlert(clinicId);
  const off = status === 'off';
  return (
    <>
      <p role="status">{!off && t(statusMessages[status])}</p>
      <Button onClick={toggle}>
        {off && <Icon name="bell" />}
        {off ? label : t('openAlertOff')}
      </Button>
      {!off && getPushSupport() === 'home-screen' && <HomeScreenSteps />}
    </>
  );
}
