import { OpeningForgetDto, OpeningWishDto, PushWishDto } from '../../push/push.dto.js';
import { AnswerTicketDto, LeaveTicketDto, PostponeTicketDto } from '../../tickets/tickets.dto.js';
import type { Routes } from '../route.js';
import { text } from '../schema.js';

/** What residents' phones and other sites ask. */
export const publicRoutes: Routes = {
  'GET /api/v1/clinics': {
    summary: 'All clinics’ boards at this moment, with ETag',
    who: 'anyone',
    answer: 'Snapshot',
    refusals: ['unavailable'],
  },
  'GET /api/v1/clinics/{id}': {
    summary: 'One clinic’s board',
    who: 'anyone',
    answer: 'Board',
    refusals: ['unknown-clinic', 'unavailable'],
  },
  'GET /api/v1/clinics/{id}/stream': {
    summary: 'The same board and each that follows, as server-sent events',
    who: 'anyone',
    answer: text,
    types: ['text/event-stream'],
    refusals: ['unknown-clinic'],
  },
  'GET /api/v1/clinics/{id}/usual': {
    summary: 'The usual waiting by hour of the day',
    who: 'anyone',
    answer: 'Usual',
    refusals: ['unknown-clinic'],
  },
  'GET /api/v1/facts': {
    summary: 'What stands still about the district: addresses, hours, telephones',
    who: 'anyone',
    answer: 'Facts',
  },
  'GET /api/v1/tickets/{token}': {
    summary: 'Where a slip’s ticket stands, its place and its forecast',
    who: 'slip',
    answer: 'TicketView',
    refusals: ['unknown-ticket'],
  },
  'POST /api/v1/tickets/{token}/leave': {
    summary: 'Gives the place up, once however often it is asked',
    who: 'slip',
    body: LeaveTicketDto,
    answer: 'Accepted',
    refusals: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'POST /api/v1/tickets/{token}/postpone': {
    summary: 'Lets so many tickets pass, once, while still waiting',
    who: 'slip',
    body: PostponeTicketDto,
    answer: 'Accepted',
    refusals: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'POST /api/v1/tickets/{token}/answer': {
    summary: 'Lets staff know that the holder of a called ticket comes, or comes five minutes late',
    who: 'slip',
    body: AnswerTicketDto,
    answer: 'Accepted',
    refusals: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'GET /api/v1/push-key': {
    summary: 'The key a browser subscribes to messages with',
    who: 'anyone',
    answer: 'PushKey',
  },
  'PUT /api/v1/tickets/{token}/push': {
    summary: 'Asks to be told of this ticket with the page closed',
    who: 'slip',
    body: PushWishDto,
    refusals: ['invalid', 'unknown-ticket', 'unavailable'],
  },
  'PUT /api/v1/clinics/{clinicId}/push': {
    summary:
      'Asks to be told when the clinic takes people in; the wish lasts until then, or the next day’s end',
    who: 'anyone',
    body: OpeningWishDto,
    refusals: ['invalid', 'unknown-clinic', 'already-done', 'rate-limited', 'unavailable'],
  },
  'DELETE /api/v1/clinics/{clinicId}/push': {
    summary: 'Asks to be told of this opening no more',
    who: 'anyone',
    body: OpeningForgetDto,
    refusals: ['invalid', 'unknown-clinic', 'unavailable'],
  },
  'DELETE /api/v1/tickets/{token}/push': {
    summary: 'Asks to be told no more',
    who: 'slip',
    refusals: ['unknown-ticket', 'unavailable'],
  },
};
