import type { OfficeDevice, ScreensOverview } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { useDistrict } from '../district/use-district.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Unreached } from '../parts/Unreached.js';
import { useOffice } from '../session/office-context.js';
import './DevicesPage.css';
import { PairScreen } from './PairScreen.js';
import { PairTablet } from './PairTablet.js';
import { Screens } from './Screens.js';
import { Tablets } from './Tablets.js';
import { UrgentNotice } from './UrgentNotice.js';

const period = 5;

/** The clinics' tablets and lobby screens: pairing, health and remote settings. */
export function DevicesPage() {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const { mayChange } = useOffice();
  const district = useDistrict();
  const [devices, devicesAgain] = useAsked<{ devices: OfficeDevice[] }>('/admin/devices', period);
  const [screens, screensAgain] = useAsked<ScreensOverview>('/admin/screens', period);
  const again = () => {
    devicesAgain();
    screensAgain();
  };
  for (const { state, ...asked } of [devices, screens])
    if (state === 'failed' && 'error' in asked) return <Notice title={refuse(asked.error)} retry={again} />;
  if (devices.state !== 'known' || screens.state !== 'known') return <Notice title={t('loading')} />;
  const tablets = devices.body.devices.filter(({ role }) => role === 'staff');
  const displays = devices.body.devices.filter(({ role }) => role === 'display');
  return (
    <>
      <Unreached asked={[devices, screens]} />
      {mayChange && (
        <div className="pairings">
          <PairTablet district={district} devices={tablets} />
          <PairScreen district={district} again={again} />
        </div>
      )}
      <Tablets tablets={tablets} district={district} again={again} />
      <Screens overview={screens.body} displays={displays} district={district} again={again} />
      <UrgentNotice urgent={screens.body.urgent} again={again} />
    </>
  );
}
