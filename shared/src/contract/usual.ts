import type { Localized } from './clinic.js';

/** Means over past days; durations are seconds. */
export type UsualHour = {
  hour: number;
  wait: number;
  people: number;
};

export type UsualLane = {
  lane: string;
  name: Localized;
  hours: readonly UsualHour[];
  quietAfter: number | null;
};

export type Usual = {
  clinicId: string;
  day: string;
  /** `every-day`: too few days of this weekday, so all days. */
  from: 'weekday' | 'every-day';
  days: number;
  lanes: readonly UsualLane[];
};
