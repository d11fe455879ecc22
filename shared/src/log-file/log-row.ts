type Row<Type extends string, Body = unknown> = {
  queue: string;
  at: string;
  type: Type;
} & Body;

/** `ticket` is empty where people are only counted. */
type OfTicket = { lane: string; ticket: string };

/** `party` is an additional column; 1 where it is missing. */
export type CheckInRow = Row<'check-in', OfTicket & { party: number }>;
export type CallRow = Row<'call', OfTicket & { booth: string }>;
export type CheckOutRow = Row<'check-out', OfTicket>;
export type GoneRow = Row<'leave' | 'no-show', OfTicket>;
/** `lane` is empty where a booth serves every lane. */
export type BoothRow = Row<'open-booth' | 'close-booth', { lane: string; booth: string }>;
export type CloseIntakeRow = Row<'close-intake', { lane: string }>;
export type PlanRow = Row<'hours' | 'planned-break', { from: string; until: string }>;

/** A row of a recorded queue log. */
export type LogRow = CheckInRow | CallRow | CheckOutRow | GoneRow | BoothRow | CloseIntakeRow | PlanRow;

export const logColumns = ['queue', 'lane', 'at', 'type', 'ticket', 'booth', 'from', 'until'] as const;

export type RowTexts = Partial<Record<(typeof logColumns)[number] | 'party', string>>;
