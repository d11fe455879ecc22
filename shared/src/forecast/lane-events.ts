type BaseLaneEvent<Type extends string, Body = unknown> = { type: Type; at: number } & Body;

/** Epoch seconds; `until: null` has no known end. `planned`: from the hours. */
export type Pause = { from: number; until: number | null; planned?: true };

export type DayBegan = BaseLaneEvent<
  'day-began',
  { midnight: number; hours: { opensAt: number; closesAt: number } | null; breaks: readonly Pause[] }
>;
export type HoursSet = BaseLaneEvent<'hours-set', Pick<DayBegan, 'hours' | 'breaks'>>;
export type Joined = BaseLaneEvent<'joined', { id: string; party?: number; priority?: boolean }>;
/** `id: null`: next in line. `booth: null`: the booth is not tapped. */
export type Called = BaseLaneEvent<'called', { id: string | null; booth: string | null }>;
/** `id: null`: the one longest in service, else the head of the line. */
export type Served = BaseLaneEvent<'served', { id: string | null; cause: 'tap' | 'next-call' | 'time' }>;
export type Gone = BaseLaneEvent<'gone', { id: string; reason: 'left' | 'no-show' | 'silent' | 'withdrawn' }>;
export type Returned = BaseLaneEvent<
  'returned',
  { id: string; joinedAt: number; party: number; priority: boolean }
>;
export type PartyCorrected = BaseLaneEvent<'party-corrected', { id: string; party: number }>;
export type BoothOpened = BaseLaneEvent<'booth-opened', { booth: string }>;
export type BoothClosed = BaseLaneEvent<'booth-closed', { booth: string }>;
export type BoothsSet = BaseLaneEvent<'booths-set', { booths: readonly string[] }>;
/** A shared booth took another lane's ticket; that ticket's `served` event frees it. */
export type BoothElsewhere = BaseLaneEvent<'booth-elsewhere', { booth: string; ticket: string }>;
export type Paused = BaseLaneEvent<'paused', { until: number | null }>;
export type Resumed = BaseLaneEvent<'resumed'>;

/** Epoch seconds, never decreasing within a day. */
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
