import type { ClinicSetUp, LaneSetUp } from '@hannun/shared';
import { usualDay } from './DayHours.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** How long one test usually takes until the lane's own calls tell (seconds). */
const usualService = 120;

/** A lane to begin with, with the first letter and id that `others` have left. */
export function freshLane(others: readonly unknown[]): LaneSetUp {
  const taken = JSON.stringify(others);
  const code = letters.find((letter) => !taken.includes(`"code":"${letter}"`)) ?? '';
  const isFirst = others.length === 0;
  return {
    lane: isFirst ? 'pcr' : `lane-${code.toLowerCase()}`,
    code,
    name: isFirst ? { ko: 'PCR', en: 'PCR' } : { ko: '', en: '' },
    way: 'slips',
    booths: isFirst ? ['1', '2'] : [],
    usualServiceSeconds: usualService,
  };
}

/** A clinic to begin with: weekdays from nine to six, one lane of printed slips, two booths. */
export const freshClinic = (): Omit<ClinicSetUp, 'position'> & { position: object } => {
  const day = usualDay as ClinicSetUp['weekly'][number];
  return {
    clinicId: '',
    name: { ko: '', en: '' },
    address: { ko: '', en: '' },
    telephone: '',
    position: {},
    weekly: [day, day, day, day, day, null, null],
    lanes: [freshLane([])],
  };
};

/** An id made of a name: lower-case letters and digits with hyphens between, at most 64 characters. */
export const idFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
