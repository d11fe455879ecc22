import type { Accepted, TicketView } from '@hannun/shared/contract';
import { Body, Controller, Get, Header, HttpCode, Post } from '@nestjs/common';
import { CurrentSlipHolder, type SlipHolder } from './slip-holder.js';
import { AnswerTicketDto, LeaveTicketDto, PostponeTicketDto } from './tickets.dto.js';
import { TicketsService } from './tickets.service.js';

@Controller('api/v1/tickets/:token')
export class TicketsController {
  constructor(private readonly tickets: TicketsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  view(@CurrentSlipHolder() holder: SlipHolder): TicketView {
    return this.tickets.view(holder);
  }

  @Post('leave')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  leave(@CurrentSlipHolder() holder: SlipHolder, @Body() { commandId }: LeaveTicketDto): Promise<Accepted> {
    return this.tickets.execute(holder, commandId, { type: 'leave' });
  }

  @Post('postpone')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  postpone(
    @CurrentSlipHolder() holder: SlipHolder,
    @Body() { commandId, places }: PostponeTicketDto,
  ): Promise<Accepted> {
    return this.tickets.execute(holder, commandId, { type: 'postpone', places });
  }

  @Post('answer')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  answer(
    @CurrentSlipHolder() holder: SlipHolder,
    @Body() { commandId, answer }: AnswerTicketDto,
  ): Promise<Accepted> {
    return this.tickets.execute(holder, commandId, { type: 'answer-call', answer });
  }
}
