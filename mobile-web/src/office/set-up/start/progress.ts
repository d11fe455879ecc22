import type { Board, ClinicSetUp, DistrictSetUp, ScreensOverview, Snapshot } from '@hannun/shared';
import { useAsked } from '../../api/use-asked.js';

/** The steps from an empty district to its first call, in their order. */
export const steps = ['district', 'clinic', 'tablet', 'screen', 'call'] as const;
export type Step = (typeof steps)[number];

/** How far the district has come; `clinic` is the one the guide leads through. */
export type Progress = { done: ReadonlySet<Step>; clinic: ClinicSetUp | null; board: Board | null };

type Devices = { devices: readonly { role: string; clinicId: string }[] };

/** Between two looks at what happens on other devices (seconds). */
const period = 2;

/** Follows how far the district has come: what was set up, and what its tablets and screens do. `null`: not known yet. */
export function useProgress(): { progress: Progress | null; again: () => void } {
  const [district, againDistrict] = useAsked<Pick<DistrictSetUp, 'district'>>('/admin/district', period);
  const [clinics, againClinics] = useAsked<{ clinics: ClinicSetUp[] }>('/admin/clinics', period);
  const [devices] = useAsked<Devices>('/admin/devices', period);
  const [screens] = useAsked<ScreensOverview>('/admin/screens', period);
  const [snapshot] = useAsked<Snapshot>('/clinics', period);
  const again = () => {
    againDistrict();
    againClinics();
  };
  if (district.state !== 'known' || clinics.state !== 'known') return { progress: null, again };
  return {
    again,
    progress: progressOf({
      district: district.body.district,
      clinics: clinics.body.clinics,
      devices: devices.state === 'known' ? devices.body.devices : [],
      screens: screens.state === 'known' ? screens.body.screens : [],
      boards: snapshot.state === 'known' ? snapshot.body.clinics : [],
    }),
  };
}

type Seen = {
  district: DistrictSetUp['district'];
  clinics: readonly ClinicSetUp[];
  devices: Devices['devices'];
  screens: readonly Pick<ScreensOverview['screens'][number], 'target' | 'present'>[];
  boards: readonly Board[];
};

/** How far the district has come, from what the server tells. */
export function progressOf({ district, clinics, devices, screens, boards }: Seen): Progress {
  const clinic = clinics[0] ?? null;
  const board = boards.find(({ clinicId }) => clinicId === clinic?.clinicId) ?? null;
  const isHere = ({ clinicId }: { clinicId: string }) => clinicId === clinic?.clinicId;
  const reached: Record<Step, boolean> = {
    district: district.id !== unnamed,
    clinic: clinic !== null,
    tablet: devices.some((device) => device.role === 'staff' && isHere(device)),
    screen: screens.some(({ target, present }) => present && target === clinic?.clinicId),
    call: board?.lanes.some(({ nowServing }) => nowServing.length > 0) ?? false,
  };
  return { done: new Set(steps.filter((step) => reached[step])), clinic, board };
}

/** The id of a district nobody has named yet. */
export const unnamed = 'district';
