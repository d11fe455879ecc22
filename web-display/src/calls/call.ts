import type { Board } from '@hannun/shared/contract';

/** A recall counts as a call of its own, by its time. */
export type Call = { lane: string; ticket: string; booth: string; calledAt: string };

export type CallGroup = { lane: string; calls: readonly [Call, ...Call[]] };

export const callKey = ({ ticket, calledAt }: Pick<Call, 'ticket' | 'calledAt'>): string =>
  `${ticket}@${calledAt}`;

/** Oldest first in each lane. */
export const callsOf = (board: Board): readonly (readonly Call[])[] =>
  board.lanes.map(({ lane, nowServing }) => nowServing.map((call) => ({ lane, ...call })).reverse());
