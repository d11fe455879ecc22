import { OpeningSubscriptionDto, OpeningUnsubscribeDto, TicketSubscriptionDto } from '../../push/push.dto.js';
import { AnswerTicketDto, LeaveTicketDto, PostponeTicketDto } from '../../tickets/tickets.dto.js';
import type { RouteDocs } from '../route-doc.js';
import { text } from '../schema.js';

export const publicRoutes: RouteDocs = {
  'GET /api/v1/clinics': {
    summary: 'The current boards of all clinics, with ETag',
    caller: 'anyone',
    response: 'Snapshot',
    errors: ['unavailable'],
  },
  'GET /api/v1/clinics/{id}': {
    summary: 'The current board of a clinic',
    caller: 'anyone',
    response: 'Board',
    errors: ['unknown-clinic', 'unavailable'],
  },
  'GET /api/v1/clinics/{id}/stream': {
    summary: 'The current board and every new one, as server-sent events',
    caller: 'anyone',
    response: text,
    contentTypes: ['text/event-stream'],
    errors: ['unknown-clinic'],
  },
  'GET /api/v1/clinics/{id}/usual': {
    summary: 'Typical waits by hour of the day',
    caller: 'anyone',
    response: 'Usual',
    errors: ['unknown-clinic'],
  },
  'GET /api/v1/facts': {
    summary: 'The clinic directory: addresses, hours, telephone numbers',
    caller: 'anyone',
    response: 'Facts',
  },
  'GET /api/v1/tickets/{token}': {
    summary: 'A ticket’s state, position and forecast',
    caller: 'slip',
    response: 'TicketView',
    errors: ['unknown-ticket'],
  },
  'POST /api/v1/tickets/{token}/leave': {
    summary: 'Leaves the queue; idempotent by `commandId`',
    caller: 'slip',
    body: LeaveTicketDto,
    response: 'Accepted',
    errors: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'POST /api/v1/tickets/{token}/postpone': {
    summary: 'Lets other tickets pass, once, while waiting; idempotent by `commandId`',
    caller: 'slip',
    body: PostponeTicketDto,
    response: 'Accepted',
    errors: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'POST /api/v1/tickets/{token}/answer': {
    summary: 'Tells staff that the holder of a called ticket is coming, or will be five minutes late',
    caller: 'slip',
    body: AnswerTicketDto,
    response: 'Accepted',
    errors: ['invalid', 'unknown-ticket', 'already-done', 'unavailable'],
  },
  'GET /api/v1/push-key': {
    summary: 'The public key for push subscriptions',
    caller: 'anyone',
    response: 'PushKey',
  },
  'PUT /api/v1/tickets/{token}/push': {
    summary: 'Subscribes to push notifications for this ticket',
    caller: 'slip',
    body: TicketSubscriptionDto,
    errors: ['invalid', 'unknown-ticket', 'unavailable'],
  },
  'PUT /api/v1/clinics/{clinicId}/push': {
    summary: 'Subscribes to a push notification when the clinic opens, until the end of the next day',
    caller: 'anyone',
    body: OpeningSubscriptionDto,
    errors: ['invalid', 'unknown-clinic', 'already-done', 'rate-limited', 'unavailable'],
  },
  'DELETE /api/v1/clinics/{clinicId}/push': {
    summary: 'Unsubscribes from the opening notification',
    caller: 'anyone',
    body: OpeningUnsubscribeDto,
    errors: ['invalid', 'unknown-clinic', 'unavailable'],
  },
  'DELETE /api/v1/tickets/{token}/push': {
    summary: 'Unsubscribes from notifications for this ticket',
    caller: 'slip',
    errors: ['unknown-ticket', 'unavailable'],
  },
};
