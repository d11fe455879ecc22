import type { OfficeDevice, ScreensOverview } from '@hannun/shared/contract';
import { useQuery } from '../api/use-query.js';
import { useDistrict } from '../district/use-district.js';
import { QueryContent } from '../layout/QueryContent.js';
import { useOffice } from '../session/office-context.js';
import { OfflineBanner } from '../ui/OfflineBanner.js';
import './DevicesPage.css';
import { PairPrinterForm } from './PairPrinterForm.js';
import { PairScreenForm } from './PairScreenForm.js';
import { PairTabletForm } from './PairTabletForm.js';
import { ScreensTable } from './ScreensTable.js';
import { SlipReachNotice } from './SlipReachNotice.js';
import { TabletsTable } from './TabletsTable.js';
import { UrgentNoticeForm } from './UrgentNoticeForm.js';

const pollSeconds = 5;

/** The clinics' tablets and lobby screens: pairing, health and remote settings. */
export function DevicesPage() {
  const { canEdit } = useOffice();
  const district = useDistrict();
  const devices = useQuery<{ devices: OfficeDevice[] }>('/admin/devices', pollSeconds);
  const screens = useQuery<ScreensOverview>('/admin/screens', pollSeconds);
  return (
    <QueryContent query={devices}>
      {({ devices: all }) => (
        <QueryContent query={screens}>
          {(overview) => {
            const tablets = all.filter(({ role }) => role === 'staff');
            const displays = all.filter(({ role }) => role === 'display');
            return (
              <>
                <OfflineBanner queries={[devices, screens]} />
                <SlipReachNotice publicUrl={overview.publicUrl} />
                {canEdit && (
                  <div className="pairings">
                    <PairTabletForm district={district} devices={tablets} />
                    <PairScreenForm district={district} />
                    <PairPrinterForm district={district} />
                  </div>
                )}
                <TabletsTable tablets={all.filter(({ role }) => role !== 'display')} district={district} />
                <ScreensTable overview={overview} displays={displays} district={district} />
                <UrgentNoticeForm urgent={overview.urgent} />
              </>
            );
          }}
        </QueryContent>
      )}
    </QueryContent>
  );
}
