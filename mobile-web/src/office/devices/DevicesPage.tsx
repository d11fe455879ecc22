import type { OfficeDevice, ScreensOverview } from '@hannun/shared/contract';
import { useQuery } from '../api/use-query.js';
import { useDistrict } from '../district/use-district.js';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useErrorMessage } from '../layout/use-error-message.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { OfflineBanner } from '../ui/OfflineBanner.js';
import './DevicesPage.css';
import { PairScreenForm } from './PairScreenForm.js';
import { PairTabletForm } from './PairTabletForm.js';
import { ScreensTable } from './ScreensTable.js';
import { TabletsTable } from './TabletsTable.js';
import { UrgentNoticeForm } from './UrgentNoticeForm.js';

const pollSeconds = 5;

/** The clinics' tablets and lobby screens: pairing, health and remote settings. */
export function DevicesPage() {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const { canEdit } = useOffice();
  const district = useDistrict();
  const [devices, refetchDevices] = useQuery<{ devices: OfficeDevice[] }>('/admin/devices', pollSeconds);
  const [screens, refetchScreens] = useQuery<ScreensOverview>('/admin/screens', pollSeconds);
  const again = () => {
    refetchDevices();
    refetchScreens();
  };
  for (const { state, ...query } of [devices, screens])
    if (state === 'failed' && 'error' in query)
      return <StatusMessage title={errorMessage(query.error)} retry={again} />;
  if (devices.state !== 'known' || screens.state !== 'known') return <StatusMessage title={t('loading')} />;
  const tablets = devices.body.devices.filter(({ role }) => role === 'staff');
  const displays = devices.body.devices.filter(({ role }) => role === 'display');
  return (
    <>
      <OfflineBanner queries={[devices, screens]} />
      {canEdit && (
        <div className="pairings">
          <PairTabletForm district={district} devices={tablets} />
          <PairScreenForm district={district} again={again} />
        </div>
      )}
      <TabletsTable tablets={tablets} district={district} refetch={again} />
      <ScreensTable overview={screens.body} displays={displays} district={district} refetch={again} />
      <UrgentNoticeForm urgent={screens.body.urgent} again={again} />
    </>
  );
}
