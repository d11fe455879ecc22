import type { Board, ClinicConfig, DistrictConfig, ScreensOverview, Snapshot } from '@hannun/shared';
import { useAsked } from '../../api/use-asked.js';

export const steps = ['district', 'clinic', 'tablet', 'screen', 'call'] as const;
export type Step = (typeof steps)[number];

/** `clinic`: the one set up in the onboarding. */
export type Progress = { done: ReadonlySet<Step>; clinic: ClinicConfig | null; board: Board | null };

type Devices = { devices: readonly { role: string; clinicId: string }[] };

const period = 2;

/** Polls the server for how far the district has come; `null` until it is known. */
export function useProgress(): { progress: Progress | null; again: () => void } {
  const [district, againDistrict] = useAsked<Pick<DistrictConfig, 'district'>>('/admin/district', period);
  const [clinics, againClinics] = useAsked<{ clinics: ClinicConfig[] }>('/admin/clinics', period);
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
  district: DistrictConfig['district'];
  clinics: readonly ClinicConfig[];
  devices: Devices['devices'];
  screens: readonly Pick<ScreensOverview['screens'][number], 'target' | 'present'>[];
  boards: readonly Board[];
};

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

/** The id of a district that has not been named yet. */
export const unnamed = 'district';
