type TicketBase = {
  number: number;
  party: number;
  priority: boolean;
  /** Opens the resident's page; `null` where no slip carries one. */
  token: string | null;
  place: number;
  /** How often others had been called past it when it was last seen. */
  pardoned: number;
  checkedInAt: string;
  postponed?: true;
};

export const staffLeaveReasons = ['no-show', 'left'] as const;
export type StaffLeaveReason = (typeof staffLeaveReasons)[number];
/** `presumed-left`: missing in a recount; `unknown`: still open when the day ended. */
export type LeaveReason = StaffLeaveReason | 'presumed-left' | 'unknown';
export type ServiceEndCause = 'tap' | 'next-call' | 'time';

/** `late`: five minutes late. */
export const callAnswers = ['coming', 'late'] as const;
export type CallAnswer = (typeof callAnswers)[number];

export type Ticket = TicketBase &
  (
    | { status: 'waiting' }
    | { status: 'in-service'; booth: string; calledAt: string; answer?: { says: CallAnswer; at: string } }
    | { status: 'finished'; checkedOutAt: string; cause: ServiceEndCause }
    | { status: 'gone'; goneAt: string; reason: LeaveReason }
    | { status: 'moved'; movedAt: string; to: { lane: string; number: number } }
  );
