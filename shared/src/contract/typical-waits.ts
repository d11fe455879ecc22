import type { LocalizedText } from './clinic.js';

/** Means over past days; durations are seconds. */
export type TypicalHour = {
  hour: number;
  wait: number;
  people: number;
};

export type TypicalLaneWaits = {
  lane: string;
  name: LocalizedText;
  hours: readonly TypicalHour[];
  quietAfter: number | null;
};

export type TypicalWaits = {
  clinicId: string;
  day: string;
  /** `every-day`: too few days of this weekday, so all days. */
  from: 'weekday' | 'every-day';
  days: number;
  lanes: readonly TypicalLaneWaits[];
};
