import type { Board } from '@hannun/shared/contract';

/** What a board says about the queue, as one text: two boards of one cursor must agree. */
export const summarizeBoard = ({ waiting, lanes }: Pick<Board, 'waiting' | 'lanes'>): string =>
  [waiting, ...lanes.map(summarizeLane)].join(' | ');

const summarizeLane = ({ lane, waiting, tickets, line, nowServing }: Board['lanes'][number]): string =>
  `${lane} ${waiting} ${tickets} ${line} ${nowServing.map(({ ticket, booth }) => `${ticket}@${booth}`).join(',')}`;
