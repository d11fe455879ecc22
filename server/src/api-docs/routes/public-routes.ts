import { OpeningForgetDto, OpeningWishDto, PushWishDto } from '../../push/push.dto.js';
import { AnswerTicketDto, LeaveTicketDto, PostponeTicketDto } from '../../tickets/tickets.dto.js';
import type { Routes } from '../route.js';
import { text } from '../schema.js';

export const publicRoutes: Routes = {
  'GET /api/v1/clinics': {
    summary: 'The current boards of all clinics, with ETag',
    who: 'anyone',
    answer: 'Snapshot',
    refusals: ['unavailable'],
  },
  'GET /api/v1/clinics/{id}': {
    summary: 'The current board of a clinic',
    who: 'anyone',
    answer: 'Board',
    refusals: ['unknown-clinic', 'unavailable'],
  },
  'GET /api/v1/clinics/{id}/stream': {
    summary: 'The current board and every new one, as server-sent events',
    who: 'anyone',
    answer: text,
    types: ['text/event-stream'],
    refusals: ['unknown-clinic'],
  },
  'GET /api/v1/clinics/{id}/usual': {
    summary: 'Typical waits by hour of the day',
    who: 'anyone',
    answer: 'Usual',
    refusals: ['unknown-clinic'],
  },
  'GET /api/v1/facts': {
    summary: 'The clinic directory: addresses, hours, telephone numbers',
    who: 'anyone',
    answer: 'Facts',
  },
  'GET /api/v1/tickets/{token}': {
    summary: 'A ticket’s state, position and forecast',
    who: 'slip',
    answer: 'TicketView',
    refusals: ['unknown-ticket'],
  },
  'POST /api/v1/tickets/{token}/leave': {
    summary: 'Leaves the queue; idempotent by `commandId`',
    who: 'slip',
    body: LeaveTicketDto,
    answer: 'Accepted',
    refusals: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'POST /api/v1/tickets/{token}/postpone': {
    summary: 'Lets other tickets pass, once, while waiting; idempotent by `commandId`',
    who: 'slip',
    body: PostponeTicketDto,
    answer: 'Accepted',
    refusals: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'POST /api/v1/tickets/{token}/answer': {
    summary: 'Tells staff that the holder of a called ticket is coming, or will be five minutes late',
    who: 'slip',
    body: AnswerTicketDto,
    answer: 'Accepted',
    refusals: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'GET /api/v1/push-key': {
    summary: 'The public key for push subscriptions',
    who: 'anyone',
    answer: 'PushKey',
  },
  'PUT /api/v1/tickets/{token}/push': {
    summary: 'Subscribes to push notifications for this ticket',
    who: 'slip',
    body: PushWishDto,
    refusals: ['invalid', 'unknown-ticket', 'unavailable'],
  },
  'PUT /api/v1/clinics/{clinicId}/push': {
    summary: 'Subscribes to a push notification when the clinic opens, until the end of the next day',
    who: 'anyone',
    body: OpeningWishDto,
    refusals: ['invalid', 'unknown-clinic', 'already-done', 'rate-limited', 'unavailable'],
  },
  'DELETE /api/v1/clinics/{clinicId}/push': {
    summary: 'Unsubscribes from the opening notification',
    who: 'anyone',
    body: OpeningForgetDto,
    refusals: ['invalid', 'unknown-clinic', 'unavailable'],
  },
  'DELETE /api/v1/tickets/{token}/push': {
    summary: 'Unsubscribes from notifications for this ticket',
    who: 'slip',
    refusals: ['unknown-ticket', 'unavailable'],
  },
};
