import {
  type PrintAnswer,
  type PrintAnswered,
  type PrintClaim,
  type PrintOutcome,
  type PrintReport,
  type PrintRequest,
  printAnswers,
  printOutcomes,
} from '@hannun/shared/contract';
import { IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IsTicket } from '../validation/field-decorators.js';

export class PrintRequestDto implements PrintRequest {
  @IsUUID() id: string;
  @IsTicket() ticket: string;
}

export class PrintAnsweredDto implements PrintAnswered {
  @IsTicket() ticket: string;
  @IsIn(printAnswers) answer: PrintAnswer;
}

/** `claim` is made by the bridge; sent again, it gets the same job. */
export class PrintClaimDto implements PrintClaim {
  @IsUUID() claim: string;
}

export class PrintReportDto implements PrintReport {
  @IsUUID() claim: string;
  @IsIn(printOutcomes) state: PrintOutcome;
  @IsBoolean() started: boolean;
}
