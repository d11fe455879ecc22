import type { LaneSetUp, Localized, PauseReason } from '../contract/clinic.js';

/** One clinic's hours on one day, as instants; `null` when it stays closed. */
export type DayHours = {
  opensAt: string;
  closesAt: string;
  intakeClosesAt: string;
  breaks: readonly { from: string; until: string; reason: PauseReason }[];
};

type Happened<Type extends string, Body> = { type: Type; at: string } & Body;

/** The first event of every log: all that replaying the day needs to know of the clinic. */
export type DayOpened = Happened<
  'day-opened',
  {
    clinicId: string;
    day: string;
    epoch: number;
    name: Localized;
    lanes: readonly LaneSetUp[];
    hours: DayHours | null;
    /** When the clinic opens next after this day. */
    nextOpensAt: string | null;
  }
>;
export type CheckedIn = Happened<
  'checked-in',
  { lane: string; number: number; party: number; priority: boolean; token: string }
>;
export type Called = Happened<'called', { lane: string; number: number; booth: string }>;
export type CheckedOut = Happened<'checked-out', { lane: string; number: number }>;
/** The log was found rewound: from here on readers take the state whole. */
export type EpochBegan = Happened<'epoch-began', { epoch: number }>;

export type QueueEvent = DayOpened | CheckedIn | Called | CheckedOut | EpochBegan;
