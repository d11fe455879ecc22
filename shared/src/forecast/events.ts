type Happened<Type extends string, Body = unknown> = { type: Type; at: number } & Body;

/** A stretch of time in epoch seconds; a pause without a known end has `until: null`. `planned`: by the hours. */
export type Pause = { from: number; until: number | null; planned?: true };

/** The queue day begins: `midnight` is the local midnight, `hours` the clinic's hours if it has any. */
export type DayBegan = Happened<
  'day-began',
  { midnight: number; hours: { opensAt: number; closesAt: number } | null; breaks: readonly Pause[] }
>;
/** The clinic's hours are others from now on. */
export type HoursSet = Happened<'hours-set', Pick<DayBegan, 'hours' | 'breaks'>>;
export type Joined = Happened<'joined', { id: string; party?: number; priority?: boolean }>;
/** `id: null` is the next in line; `booth: null` where nobody taps which booth calls. */
export type Called = Happened<'called', { id: string | null; booth: string | null }>;
/**
 * A service ended: by a tap, by the booth's next call, or because too much time had passed. `id: null` is the
 * one longest in service, else (heads are only counted) the head of the line.
 */
export type Served = Happened<'served', { id: string | null; cause: 'tap' | 'next-call' | 'time' }>;
/** `silent`: found missing, as a no-show is. `withdrawn`: moved or taken back, which teaches nothing. */
export type Gone = Happened<'gone', { id: string; reason: 'left' | 'no-show' | 'silent' | 'withdrawn' }>;
/** A ticket stands in line again, as of its check-in at `joinedAt`. */
export type Returned = Happened<
  'returned',
  { id: string; joinedAt: number; party: number; priority: boolean }
>;
export type PartyCorrected = Happened<'party-corrected', { id: string; party: number }>;
export type BoothOpened = Happened<'booth-opened', { booth: string }>;
export type BoothClosed = Happened<'booth-closed', { booth: string }>;
/** From now on exactly these booths serve the lane. */
export type BoothsSet = Happened<'booths-set', { booths: readonly string[] }>;
/** A booth this lane shares took a ticket of another lane; its `served` event frees the booth again. */
export type BoothElsewhere = Happened<'booth-elsewhere', { booth: string; ticket: string }>;
export type Paused = Happened<'paused', { until: number | null }>;
export type Resumed = Happened<'resumed'>;

/** All a lane's forecast is made from. Times are epoch seconds, and never run backwards within a day. */
export type LaneEvent =
  | DayBegan
  | HoursSet
  | Joined
  | Called
  | Served
  | Gone
  | BoothOpened
  | BoothClosed
  | BoothsSet
  | BoothElsewhere
  | Paused
  | Resumed
  | Returned
  | PartyCorrected;
