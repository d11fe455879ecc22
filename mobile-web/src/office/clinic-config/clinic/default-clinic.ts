import type { ClinicConfig, LaneConfig } from '@hannun/shared/contract';
import { defaultDayHours } from './DayHours.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Used until the lane's own calls are known. */
const defaultServiceSeconds = 120;

/** Picks the first code and id not used by `others`. */
export function defaultLane(others: readonly unknown[]): LaneConfig {
  const taken = JSON.stringify(others);
  const code = letters.find((letter) => !taken.includes(`"code":"${letter}"`)) ?? '';
  const isFirst = others.length === 0;
  return {
    lane: isFirst ? 'pcr' : `lane-${code.toLowerCase()}`,
    code,
    name: isFirst ? { ko: 'PCR', en: 'PCR' } : { ko: '', en: '' },
    way: 'slips',
    booths: isFirst ? ['1', '2'] : [],
    usualServiceSeconds: defaultServiceSeconds,
  };
}

/** Weekdays 09:00–18:00, one lane of printed slips, two booths. */
export const defaultClinic = (): Omit<ClinicConfig, 'position'> & { position: object } => {
  const day = defaultDayHours as ClinicConfig['weekly'][number];
  return {
    clinicId: '',
    name: { ko: '', en: '' },
    address: { ko: '', en: '' },
    telephone: '',
    position: {},
    weekly: [day, day, day, day, day, null, null],
    lanes: [defaultLane([])],
  };
};

/** Lower-case letters, digits and single hyphens, at most 64 characters. */
export const slugify = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
