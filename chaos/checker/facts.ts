import type { Board } from '@hannun/shared';

/** What a board says about the queue, as one text: two boards of one position must agree. */
export const factsOf = ({ waiting, lanes }: Pick<Board, 'waiting' | 'lanes'>): string =>
  [waiting, ...lanes.map(laneFacts)].join(' | ');

const laneFacts = ({ lane, waiting, tickets, line, nowServing }: Board['lanes'][number]): string =>
  `${lane} ${waiting} ${tickets} ${line} ${nowServing.map(({ ticket, booth }) => `${ticket}@${booth}`).join(',')}`;
