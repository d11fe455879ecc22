import type { ClinicConfig } from '@hannun/shared/contract';
import type { Period } from './lane-week.js';

/** A block of the week: a lane's time on a weekday. `key` stays while it is edited. */
export type Selection = {
  key: string;
  lane: number;
  weekday: number;
  period: Period;
  byKeyboard: boolean;
};

/** What the grid shows, and what one can do on it. */
export type WeekView = {
  clinic: ClinicConfig;
  selected: Selection | null;
  /** The lane shown alone, the others as outlines; `null`: all side by side. */
  shownLane: number | null;
  select: (lane: number, weekday: number, period: Period, byKeyboard: boolean) => void;
  addWholeDay: (lane: number, weekday: number) => void;
};
