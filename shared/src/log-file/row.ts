type Row<Type extends string, Body = unknown> = {
  /** The clinic line the log is of. */
  queue: string;
  /** When it was tapped, ISO-8601 UTC. */
  at: string;
  type: Type;
} & Body;

/** A tap about one ticket; `ticket` is empty where heads are counted and nobody has a number. */
type OfTicket = { lane: string; ticket: string };

/** `party` is a column beyond the recorded logs' own: people on the ticket, one where it is missing. */
export type CheckInRow = Row<'check-in', OfTicket & { party: number }>;
export type CallRow = Row<'call', OfTicket & { booth: string }>;
export type CheckOutRow = Row<'check-out', OfTicket>;
export type GoneRow = Row<'leave' | 'no-show', OfTicket>;
/** `lane` is empty where a booth serves every lane. */
export type BoothRow = Row<'open-booth' | 'close-booth', { lane: string; booth: string }>;
export type CloseIntakeRow = Row<'close-intake', { lane: string }>;
/** Known from the morning: the opening hours, or a break. */
export type PlanRow = Row<'hours' | 'planned-break', { from: string; until: string }>;

/** One line of a recorded queue log (CONTRACT, "Recorded queue logs"). */
export type LogRow = CheckInRow | CallRow | CheckOutRow | GoneRow | BoothRow | CloseIntakeRow | PlanRow;

export const columns = ['queue', 'lane', 'at', 'type', 'ticket', 'booth', 'from', 'until'] as const;

/** A row's texts by column, as they stand in the file. */
export type Texts = Partial<Record<(typeof columns)[number] | 'party', string>>;
