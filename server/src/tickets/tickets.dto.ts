import {
  type CallAnswer,
  callAnswers,
  maxPostponedTickets,
  type TicketAnswer,
  type TicketLeaving,
  type TicketPostponement,
} from '@hannun/shared/contract';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';

/** `commandId` is made on the phone; sent again, it has one effect and the same answer. */
export class LeaveTicketDto implements TicketLeaving {
  @IsUUID() commandId: string;
}

export class PostponeTicketDto implements TicketPostponement {
  @IsUUID() commandId: string;
  @IsInt() @Min(1) @Max(maxPostponedTickets) places: number;
}

export class AnswerTicketDto implements TicketAnswer {
  @IsUUID() commandId: string;
  @IsIn(callAnswers) answer: CallAnswer;
}
