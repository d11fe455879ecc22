export type Shift = { booth: string; from: number; until: number };

/** Ratios are fractions of 1, durations seconds. */
export type LanePlan = {
  lane: string;
  code: string;
  /** No calls and no ticket numbers: a check-out takes the head of the line. */
  heads: boolean;
  arrivalsByHour: readonly number[];
  early: number;
  /** Median for one person; each further person of a party adds half. */
  service: number;
  shifts: readonly Shift[];
};

export type Behaviour = {
  parties: number;
  leavers: number;
  noShows: number;
  forgottenCheckOuts: number;
};

export type DayPlan = {
  seed: number;
  queue: string;
  opensAt: string;
  closesAt: string;
  breaks: readonly { from: number; until: number }[];
  lanes: readonly LanePlan[];
  behaviour: Behaviour;
};

export const orderlyBehaviour: Behaviour = { parties: 0.15, leavers: 0, noShows: 0, forgottenCheckOuts: 0 };

/** As staff describe a long line (docs/domain.md, 'Where counts go wrong'). */
export const realisticBehaviour: Behaviour = {
  parties: 0.15,
  leavers: 0.08,
  noShows: 0.03,
  forgottenCheckOuts: 0.05,
};
