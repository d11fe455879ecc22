export type Localized = { ko: string; en: string };

export type Notice = { ko: string; en?: string };

/** Upper limits in minutes (DESIGN §4). */
export type LevelEdges = { relaxed: number; normal: number; busy: number };

export type LaneWay = 'slips' | 'rolls' | 'heads';

export type LaneSetUp = {
  lane: string;
  code: string;
  name: Localized;
  way: LaneWay;
  booths: readonly string[];
  /** People before and after noon; reaching it closes the lane's intake. */
  quota?: { morning: number; afternoon: number };
  /** Priority tickets called in a row while others wait; 2 by default. */
  priorityRun?: number;
  /** Minutes after which a service nobody ended counts as ended; 60 by default. */
  longestService?: number;
  plan?: readonly BoothPlan[];
  usualServiceSeconds?: number;
};

export type BoothPlan = Period & { booths: number };

/** Local clock times `HH:MM`; `24:00` is the midnight that ends the day. */
export type Period = { from: string; until: string };

export type DaySchedule = Period & {
  intakeUntil?: string;
  breaks?: readonly (Period & { reason: PauseReason })[];
};

export type PauseReason = 'disinfection' | 'lunch' | 'other';

export type ClinicSetUp = {
  clinicId: string;
  name: Localized;
  address: Localized;
  telephone: string;
  questionnaire?: string;
  bring?: Localized;
  way?: Localized;
  position: { latitude: number; longitude: number };
  weekly: readonly (DaySchedule | null)[];
  exceptions?: Readonly<Record<string, DaySchedule | null>>;
  notice?: Notice;
  levels?: LevelEdges;
  lanes: readonly LaneSetUp[];
};

export type DistrictSetUp = {
  district: { id: string; name: Localized };
  levels?: LevelEdges;
  clinics: readonly ClinicSetUp[];
};
