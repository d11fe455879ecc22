import type { Board } from '@hannun/shared';

/** One call of one number to one booth. A recall is a call of its own, by its own time. */
export type Call = { lane: string; ticket: string; booth: string; calledAt: string };

/** Calls of one lane that are announced together. */
export type CallGroup = { lane: string; calls: readonly [Call, ...Call[]] };

/** What makes two reports of a call the same call. */
export const callKey = ({ ticket, calledAt }: Pick<Call, 'ticket' | 'calledAt'>): string =>
  `${ticket}@${calledAt}`;

/** The calls a board tells of, each lane's oldest first. */
export const callsOf = (board: Board): readonly (readonly Call[])[] =>
  board.lanes.map(({ lane, nowServing }) => nowServing.map((call) => ({ lane, ...call })).reverse());
