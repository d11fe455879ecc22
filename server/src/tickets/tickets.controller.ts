import type { Accepted, TicketView } from '@hannun/shared/contract';
import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ClientAddressBlock } from '../limits/address-block.js';
import { parsePayload } from '../validation/parse-payload.js';
import { AnswerTicketDto, LeaveTicketDto, PostponeTicketDto } from './tickets.dto.js';
import { TicketsService } from './tickets.service.js';

@Controller('api/v1/tickets/:token')
export class TicketsController {
  constructor(private readonly tickets: TicketsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  view(@Param('token') token: string, @ClientAddressBlock() block: string): TicketView {
    return this.tickets.view(token, block);
  }

  @Post('leave')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  leave(
    @Param('token') token: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<Accepted> {
    const { commandId } = parsePayload(LeaveTicketDto, payload);
    return this.tickets.execute({ token, block }, commandId, { type: 'leave' });
  }

  @Post('postpone')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  postpone(
    @Param('token') token: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<Accepted> {
    const { commandId, places } = parsePayload(PostponeTicketDto, payload);
    return this.tickets.execute({ token, block }, commandId, { type: 'postpone', places });
  }

  @Post('answer')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  answer(
    @Param('token') token: string,
    @ClientAddressBlock() block: string,
    @Body() payload: unknown,
  ): Promise<Accepted> {
    const { commandId, answer } = parsePayload(AnswerTicketDto, payload);
    return this.tickets.execute({ token, block }, commandId, { type: 'answer-call', answer });
  }
}
