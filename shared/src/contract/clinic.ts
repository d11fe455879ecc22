/** A text in both languages every screen speaks. */
export type Localized = { ko: string; en: string };

/** A notice at the top of every view; without English the Korean stands there too. */
export type Notice = { ko: string; en?: string };

/** Upper ends in minutes up to which a level of waiting holds (DESIGN §4). */
export type LevelEdges = { relaxed: number; normal: number; busy: number };

/** How staff run a lane: printed slips, a pre-printed roll people tear from, or heads counted at the doors. */
export type LaneWay = 'slips' | 'rolls' | 'heads';

/** One lane as the office set it up. `lane` is a kebab id, `code` the letter its tickets begin with. */
export type LaneSetUp = {
  lane: string;
  code: string;
  name: Localized;
  way: LaneWay;
  booths: readonly string[];
  /** People the lane can take before and after noon; reaching it closes its intake early. */
  quota?: { morning: number; afternoon: number };
  /** How many priority tickets may be called in a row while others wait; two when left out. */
  priorityRun?: number;
  /** After how many minutes a service nobody ended is taken to have ended; sixty when left out. */
  longestService?: number;
  /** How many booths are usually staffed, until the lane's own days tell. */
  plan?: readonly BoothPlan[];
  /** How long one person usually takes at the booth, until the lane's own calls tell. */
  usualServiceSeconds?: number;
};

/** So many booths are staffed in this part of a usual day. */
export type BoothPlan = Period & { booths: number };

/** Local clock times `HH:MM`; `24:00` is the midnight that ends the day. */
export type Period = { from: string; until: string };

/** One weekday of a clinic, or a dated exception; `null` in a schedule means closed all day. */
export type DaySchedule = Period & {
  /** No new tickets from here on, while those in line are still served. */
  intakeUntil?: string;
  breaks?: readonly (Period & { reason: PauseReason })[];
};

export type PauseReason = 'disinfection' | 'lunch' | 'other';

/** A clinic as the office set it up. `weekly` runs from Monday (index 0) to Sunday (index 6). */
export type ClinicSetUp = {
  clinicId: string;
  name: Localized;
  address: Localized;
  telephone: string;
  /** The official electronic questionnaire, to be filled in while waiting. */
  questionnaire?: string;
  /** What to bring along. */
  bring?: Localized;
  /** Where one goes when called: the way from the gate to the booths. */
  way?: Localized;
  position: { latitude: number; longitude: number };
  weekly: readonly (DaySchedule | null)[];
  exceptions?: Readonly<Record<string, DaySchedule | null>>;
  /** What stands on every view of the clinic whenever its staff say nothing else. */
  notice?: Notice;
  /** This clinic's own levels; the district's when left out. */
  levels?: LevelEdges;
  lanes: readonly LaneSetUp[];
};

/** A district's whole set-up, as it is exported and imported. */
export type DistrictSetUp = {
  district: { id: string; name: Localized };
  /** The levels of all clinics that have none of their own; the usual ones when left out. */
  levels?: LevelEdges;
  clinics: readonly ClinicSetUp[];
};
