import type { LaneConfig } from '../../contract/clinic.js';
import type { DayHours } from '../../contract/desk.js';
import { hourMs, minuteMs } from '../../date-time/zoned-time.js';
import type { SeededRandom } from '../../simulator/seeded-random.js';
import { toIso } from './live-clinic.js';

/** What ends intake early, besides its hour. */
export type EarlyEnd = 'none' | 'by-hand' | 'last-number' | 'quota';

type Quota = NonNullable<LaneConfig['quota']>;

export type SimulatedClinic = {
  clinicId: string;
  earlyEnd: EarlyEnd;
  /** Arrivals, compared with what the booths serve. */
  load: readonly [low: number, high: number];
  /** Staff go home this long after closing, whoever waits. */
  graceMinutes: number;
  booths: Readonly<Record<string, readonly string[]>>;
  /** Of each lane, where it is not a little less than a busy day brings. */
  quota?: Quota;
};

/** Every one has lunch, disinfection, short pauses by hand and, one day in forty, an end that nobody could know. */
export const simulatedClinics: readonly SimulatedClinic[] = [
  { clinicId: 'calm', earlyEnd: 'none', load: [0.5, 0.9], graceMinutes: 60, booths: { pcr: ['1', '2'] } },
  {
    clinicId: 'busy',
    earlyEnd: 'by-hand',
    load: [0.8, 1.3],
    graceMinutes: 45,
    booths: { pcr: ['1', '2', '3'], rapid: ['4', '5'] },
  },
  {
    clinicId: 'full',
    earlyEnd: 'quota',
    load: [0.9, 1.3],
    graceMinutes: 45,
    booths: { pcr: ['1', '2', '3'], rapid: ['4'] },
  },
  {
    clinicId: 'numbered',
    earlyEnd: 'last-number',
    load: [0.9, 1.4],
    graceMinutes: 30,
    booths: { pcr: ['1'] },
  },
  {
    clinicId: 'quiet',
    earlyEnd: 'quota',
    load: [0.05, 0.2],
    graceMinutes: 45,
    booths: { rapid: ['1', '2'] },
    quota: { morning: 25, afternoon: 20 },
  },
];

/** Nine to five, lunch from twelve, disinfection at three. */
export const openMs = 8 * hourMs;
export const breaksOf = (opensMs: number): DayHours['breaks'] => [
  { from: toIso(opensMs + 3 * hourMs), until: toIso(opensMs + 4 * hourMs), reason: 'lunch' },
  {
    from: toIso(opensMs + 6 * hourMs),
    until: toIso(opensMs + 6 * hourMs + 20 * minuteMs),
    reason: 'disinfection',
  },
];

export function lanesOf({ booths, earlyEnd, quota }: SimulatedClinic): LaneConfig[] {
  return Object.entries(booths).map(([lane, names], index) => ({
    lane,
    code: index === 0 ? 'A' : 'B',
    name: { ko: lane, en: lane },
    way: 'slips',
    booths: names,
    ...(earlyEnd === 'quota' ? { quota: quota ?? quotaFor(names.length) } : {}),
  }));
}

const quotaFor = (booths: number): Quota => ({ morning: 65 * booths, afternoon: 75 * booths });

export const between = ([low, high]: readonly [number, number], { uniform }: SeededRandom): number =>
  low + (high - low) * uniform();
