import { demoDistrict } from '../../server/dist/districts/demo-district.js';

/** A district with this many clinics, open round the clock, with one lane of paper slips each. */
export function createDistrict(count) {
  const [model] = demoDistrict.clinics.filter(
    ({ weekly, lanes }) => weekly.every((day) => day?.until === '24:00') && lanes[0].way === 'slips',
  );
  const clinics = Array.from({ length: count }, (_, index) => ({
    ...model,
    clinicId: `clinic-${String(index + 1).padStart(4, '0')}`,
  }));
  return { ...demoDistrict, clinics };
}
