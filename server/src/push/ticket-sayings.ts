import type { TicketView } from '@hannun/shared/contract';
import { findLaneOf, placeOf, sayTicket, type TicketSaying } from '@hannun/shared/saying';
import { Injectable } from '@nestjs/common';
import { BoardMoments } from '../boards/board-moments.js';
import { BoardsService } from '../boards/boards.service.js';

/** What the pages of tickets say, so that no message says anything else. */
@Injectable()
export class TicketSayings {
  constructor(
    private readonly boards: BoardsService,
    private readonly moments: BoardMoments,
  ) {}

  /** `null`: there is no board to read it from yet. */
  of(view: TicketView): TicketSaying | null {
    const { ticket, clinicId } = view;
    const board = this.boards.get(clinicId)?.board;
    if (!board) return null;
    const moment = this.moments.now(board);
    const lane = findLaneOf(board, ticket, view.lane);
    return sayTicket({ ticket, place: placeOf(view, board, moment.nowMs), board, lane }, moment);
  }
}
