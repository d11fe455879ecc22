import type { OfficeDevice, ScreenHealth, ScreensOverview } from '@hannun/shared/contract';
import { useMutation } from '../api/use-mutation.js';
import type { District } from '../district/use-district.js';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { TableCard } from '../ui/TableCard.js';
import type { DeviceRowContext } from './DeviceRow.js';
import { isPairing, ScreenRow, SilentScreenRow } from './ScreenRow.js';

type ScreensTableProps = {
  overview: ScreensOverview;
  /** Paired displays; one that has never reported is listed from here alone. */
  displays: readonly OfficeDevice[];
  district: District;
};

/** All lobby screens: what they show, their sound, and actions on them. */
export function ScreensTable({ overview, displays, district }: ScreensTableProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const act: DeviceRowContext['act'] = async (path, method) => {
    await send(path, { method });
  };
  const screens = [...overview.screens].sort(byPresenceAndTarget);
  const clinicScreens = screens.filter((screen) => !isPairing(screen));
  const pairing = screens.length - clinicScreens.length;
  const silent = displays.filter(({ id }) => !screens.some(({ device }) => device === id));
  return (
    <TableCard
      title={t('screens')}
      aside={t(pairing > 0 ? 'pairingCount' : 'deviceCount', {
        count: clinicScreens.length + silent.length,
        pairing,
      })}
      columns={(['screenName', 'screenShows', 'lastContact', 'screenSound'] as const).map((column) =>
        t(column),
      )}
      hasActions={canEdit}
      error={error}
      emptyText={t('noScreens')}
      note={clinicScreens.some(({ paired }) => !paired) ? t('unpairedScreens') : undefined}
      rows={[
        ...screens.map((screen) => <ScreenRow key={screen.id} {...{ screen, district, busy, act }} />),
        ...silent.map((device) => <SilentScreenRow key={device.id} {...{ device, district, busy, act }} />),
      ]}
    />
  );
}

const byPresenceAndTarget = (a: ScreenHealth, b: ScreenHealth): number =>
  Number(b.present) - Number(a.present) || a.target.localeCompare(b.target) || a.label.localeCompare(b.label);
