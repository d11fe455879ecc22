import type { Accepted, TicketView } from '@hannun/shared';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { FromBlock } from '../limits/address-block.js';
import { readPayload } from '../payload/read-payload.js';
import { AnswerTicketDto, LeaveTicketDto, PostponeTicketDto } from './tickets.dto.js';
import { TicketsService } from './tickets.service.js';

@Controller('api/v1/tickets/:token')
export class TicketsController {
  constructor(private readonly tickets: TicketsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  view(@Param('token') token: string, @FromBlock() block: string): TicketView {
    return this.tickets.view(token, block);
  }

  @Post('leave')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  leave(
    @Param('token') token: string,
    @FromBlock() block: string,
    @Body() payload: unknown,
  ): Promise<Accepted> {
    const { commandId } = readPayload(LeaveTicketDto, payload);
    return this.tickets.wish({ token, block }, commandId, { type: 'leave' });
  }

  @Post('postpone')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  postpone(
    @Param('token') token: string,
    @FromBlock() block: string,
    @Body() payload: unknown,
  ): Promise<Accepted> {
    const { commandId, places } = readPayload(PostponeTicketDto, payload);
    return this.tickets.wish({ token, block }, commandId, { type: 'postpone', places });
  }

  @Post('answer')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  answer(
    @Param('token') token: string,
    @FromBlock() block: string,
    @Body() payload: unknown,
  ): Promise<Accepted> {
    const { commandId, answer } = readPayload(AnswerTicketDto, payload);
    return this.tickets.wish({ token, block }, commandId, { type: 'answer-call', answer });
  }
}
