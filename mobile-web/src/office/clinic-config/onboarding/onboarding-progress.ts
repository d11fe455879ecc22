import type { Board, ClinicConfig, DistrictConfig, ScreensOverview, Snapshot } from '@hannun/shared/contract';
import { useQuery } from '../../api/use-query.js';

export const onboardingSteps = ['district', 'clinic', 'tablet', 'screen', 'call'] as const;
export type OnboardingStep = (typeof onboardingSteps)[number];

/** `clinic`: the one set up in the onboarding. */
export type OnboardingProgress = { done: ReadonlySet<OnboardingStep>; clinic: ClinicConfig | null };

type Devices = { devices: readonly { role: string; clinicId: string }[] };

const pollSeconds = 2;

/** Polls the server for how far the district has come; `null` until it is known. */
export function useOnboardingProgress(): OnboardingProgress | null {
  const district = useQuery<Pick<DistrictConfig, 'district'>>('/admin/district', pollSeconds);
  const clinics = useQuery<{ clinics: ClinicConfig[] }>('/admin/clinics', pollSeconds);
  const devices = useQuery<Devices>('/admin/devices', pollSeconds);
  const screens = useQuery<ScreensOverview>('/admin/screens', pollSeconds);
  const snapshot = useQuery<Snapshot>('/clinics', pollSeconds);
  if (district.state !== 'known' || clinics.state !== 'known') return null;
  return onboardingProgress({
    district: district.body.district,
    clinics: clinics.body.clinics,
    devices: devices.state === 'known' ? devices.body.devices : [],
    screens: screens.state === 'known' ? screens.body.screens : [],
    boards: snapshot.state === 'known' ? snapshot.body.clinics : [],
  });
}

type ServerState = {
  district: DistrictConfig['district'];
  clinics: readonly ClinicConfig[];
  devices: Devices['devices'];
  screens: readonly Pick<ScreensOverview['screens'][number], 'target' | 'present'>[];
  boards: readonly Board[];
};

export function onboardingProgress({
  district,
  clinics,
  devices,
  screens,
  boards,
}: ServerState): OnboardingProgress {
  const clinic = clinics[0] ?? null;
  const isOfClinic = ({ clinicId }: { clinicId: string }) => clinicId === clinic?.clinicId;
  const reached: Record<OnboardingStep, boolean> = {
    district: district.id !== unnamedDistrictId,
    clinic: clinic !== null,
    tablet: devices.some((device) => device.role === 'staff' && isOfClinic(device)),
    screen: screens.some(({ target, present }) => present && target === clinic?.clinicId),
    call: boards.some(
      (board) => isOfClinic(board) && board.lanes.some(({ nowServing }) => nowServing.length > 0),
    ),
  };
  return { done: new Set(onboardingSteps.filter((step) => reached[step])), clinic };
}

/** The id of a district that has not been named yet. */
export const unnamedDistrictId = 'district';
