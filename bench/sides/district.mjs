import { seongdong } from '../../server/dist/district/seongdong.js';

/** A district of so many clinics, each open round the clock with one lane of paper slips. */
export function districtOf(count) {
  const [model] = seongdong.clinics.filter(
    ({ weekly, lanes }) => weekly.every((day) => day?.until === '24:00') && lanes[0].way === 'slips',
  );
  const clinics = Array.from({ length: count }, (_, index) => ({
    ...model,
    clinicId: `clinic-${String(index + 1).padStart(4, '0')}`,
  }));
  return { ...seongdong, clinics };
}
