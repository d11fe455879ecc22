import type { Localized } from './clinic.js';

/** One hour of a usual day. Means over the days it was learned from; durations are seconds. */
export type UsualHour = {
  /** 9 is from nine to ten, by the district's clock. */
  hour: number;
  /** How long those who joined in this hour waited. */
  wait: number;
  /** People called or left per day who joined in this hour. */
  people: number;
};

export type UsualLane = {
  lane: string;
  name: Localized;
  hours: readonly UsualHour[];
  /** From this hour on the wait usually stays in the lowest level; `null`: no such hour, or it always does. */
  quietAfter: number | null;
};

/** `GET /api/v1/clinics/:id/usual`: the usual waiting by hour, from the clinic's own past days. */
export type Usual = {
  clinicId: string;
  day: string;
  /** `weekday`: from days of the same weekday as `day`; `every-day`: too few of those, so from all days. */
  from: 'weekday' | 'every-day';
  /** How many past days it was learned from; with 0 the hours are empty. */
  days: number;
  lanes: readonly UsualLane[];
};
