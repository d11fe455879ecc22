type Tap<Type extends string, Body> = {
  /** UUID made where the tap happened; the command's identity for every retry. */
  id: string;
  clinicId: string;
  /** ISO-8601 time of the tap. */
  at: string;
  type: Type;
} & Body;

export type CheckIn = Tap<'check-in', { lane: string; party?: number; priority?: boolean }>;
export type Call = Tap<'call', { lane: string; booth: string; ticket?: string }>;
export type CheckOut = Tap<'check-out', { ticket?: string; lane?: string }>;

/** What a staff device may ask of a clinic's line. */
export type Command = CheckIn | Call | CheckOut;

/** Largest number of people on one ticket. */
export const maxParty = 20;
