import type { OfficeDevice, ScreenHealth, ScreensOverview } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { TableCard } from '../parts/TableCard.js';
import { useOffice } from '../session/office-context.js';
import { DisplayRow, isPairing, ScreenRow } from './ScreenRow.js';

type ScreensProps = {
  overview: ScreensOverview;
  /** Paired displays; one that has never reported is listed from here alone. */
  displays: readonly OfficeDevice[];
  district: District;
  again: () => void;
};

/** All lobby screens: what they show, their sound, and actions on them. */
export function Screens({ overview, displays, district, again }: ScreensProps) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const act = async (path: string, method: 'POST' | 'DELETE') => {
    if ((await send(path, { method })).ok) again();
  };
  const screens = [...overview.screens].sort(byPlace);
  const ofClinics = screens.filter((screen) => !isPairing(screen));
  const silent = displays.filter(({ id }) => !screens.some(({ device }) => device === id));
  return (
    <TableCard
      title={t('screens')}
      aside={t('howMany', { count: ofClinics.length + silent.length })}
      columns={['screenName', 'screenShows', 'lastContact', 'screenSound'].map((column) => t(column))}
      acts={mayChange}
      error={error}
      none={t('noScreens')}
      note={ofClinics.some(({ paired }) => !paired) ? t('unpairedScreens') : undefined}
      rows={[
        ...screens.map((screen) => <ScreenRow key={screen.id} {...{ screen, district, busy, act, again }} />),
        ...silent.map((device) => <DisplayRow key={device.id} {...{ device, district, busy, act }} />),
      ]}
    />
  );
}

const byPlace = (a: ScreenHealth, b: ScreenHealth): number =>
  Number(b.present) - Number(a.present) || a.target.localeCompare(b.target) || a.label.localeCompare(b.label);
