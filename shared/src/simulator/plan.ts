/** When a booth of a lane is staffed, in seconds after opening. */
export type Shift = { booth: string; from: number; until: number };

/** One lane of a simulated day. Shares are fractions of 1, durations seconds. */
export type LanePlan = {
  lane: string;
  /** The letter its tickets begin with. */
  code: string;
  /** Nobody is called and no ticket named: a check-out takes the head of the line. */
  heads: boolean;
  /** People arriving in each hour after opening. */
  arrivalsByHour: readonly number[];
  /** People who already stand there when the doors open. */
  early: number;
  /** Median time at the booth for one person; each further one of a party adds half of it. */
  service: number;
  shifts: readonly Shift[];
};

/** How people and staff behave. */
export type Habits = {
  parties: number;
  leavers: number;
  noShows: number;
  forgottenCheckOuts: number;
};

/** A clinic's day to simulate. */
export type DayPlan = {
  seed: number;
  queue: string;
  /** ISO-8601. */
  opensAt: string;
  closesAt: string;
  /** In seconds after opening; all booths rest. */
  breaks: readonly { from: number; until: number }[];
  lanes: readonly LanePlan[];
  habits: Habits;
};

/** Everybody waits, comes when called and is checked out. */
export const orderly: Habits = { parties: 0.15, leavers: 0, noShows: 0, forgottenCheckOuts: 0 };

/** As DOMAIN measures it in long lines: some leave, some miss their call, some taps are forgotten. */
export const lifelike: Habits = { parties: 0.15, leavers: 0.08, noShows: 0.03, forgottenCheckOuts: 0.05 };
