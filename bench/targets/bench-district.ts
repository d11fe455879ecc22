import { demoDistrict } from '@hannun/server/districts/demo-district';
import type { DistrictConfig } from '@hannun/shared/contract';

/** A district with this many clinics, open round the clock, with one lane of paper slips each. */
export function createDistrict(count: number): DistrictConfig {
  const model = demoDistrict.clinics.find(
    ({ weekly, lanes }) => weekly.every((day) => day?.until === '24:00') && lanes[0]?.way === 'slips',
  );
  if (!model) throw new Error('The demonstration district has no clinic of slips that is always open.');
  const clinics = Array.from({ length: count }, (_, index) => ({
    ...model,
    clinicId: `clinic-${String(index + 1).padStart(4, '0')}`,
  }));
  return { ...demoDistrict, clinics };
}
