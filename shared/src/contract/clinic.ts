export type LocalizedText = { ko: string; en: string };

export type Notice = { ko: string; en?: string };

/** Upper limits in minutes. */
export type LevelThresholds = { relaxed: number; normal: number; busy: number };

export const queueModes = ['slips', 'rolls', 'heads'] as const;
export type QueueMode = (typeof queueModes)[number];

export type LaneConfig = {
  lane: string;
  code: string;
  name: LocalizedText;
  way: QueueMode;
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

export type BoothPlan = TimeRange & { booths: number };

/** Local clock times `HH:MM`; `24:00` is the midnight that ends the day. */
export type TimeRange = { from: string; until: string };

export type DaySchedule = TimeRange & {
  intakeUntil?: string;
  breaks?: readonly (TimeRange & { reason: PauseReason })[];
};

export const pauseReasons = ['disinfection', 'lunch', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

export type ClinicConfig = {
  clinicId: string;
  name: LocalizedText;
  address: LocalizedText;
  telephone: string;
  questionnaire?: string;
  bring?: LocalizedText;
  way?: LocalizedText;
  position: { latitude: number; longitude: number };
  weekly: readonly (DaySchedule | null)[];
  exceptions?: Readonly<Record<string, DaySchedule | null>>;
  notice?: Notice;
  levels?: LevelThresholds;
  lanes: readonly LaneConfig[];
};

export type DistrictConfig = {
  district: { id: string; name: LocalizedText };
  levels?: LevelThresholds;
  clinics: readonly ClinicConfig[];
};
