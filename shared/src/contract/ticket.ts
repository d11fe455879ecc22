type Issued = {
  number: number;
  /** People on the ticket. */
  party: number;
  priority: boolean;
  /** Opens the resident's page; `null` where no slip carries one: rolls and counted heads. */
  token: string | null;
  /** Where the ticket stands in the line: lower is called sooner. */
  place: number;
  /** How often others had been called past it when it was last seen again. */
  pardoned: number;
  checkedInAt: string;
  /** It has let others pass once, and may not again. */
  postponed?: true;
};

/** `presumed-left`: beyond a recount; `unknown`: still open when the day ended. */
export type GoneReason = 'no-show' | 'left' | 'presumed-left' | 'unknown';
/** How a service was seen to end: by a tap, by the booth's next call, or because too long had passed. */
export type FinishCause = 'tap' | 'next-call' | 'time';

/** What the holder of a called ticket let staff know. `late`: five minutes late. */
export const callAnswers = ['coming', 'late'] as const;
export type CallAnswer = (typeof callAnswers)[number];

/** A place in a lane, never a person, in each of its stages. */
export type Ticket = Issued &
  (
    | { status: 'waiting' }
    | { status: 'in-service'; booth: string; calledAt: string; answer?: { says: CallAnswer; at: string } }
    | { status: 'finished'; checkedOutAt: string; cause: FinishCause }
    | { status: 'gone'; goneAt: string; reason: GoneReason }
    | { status: 'moved'; movedAt: string; to: { lane: string; number: number } }
  );
