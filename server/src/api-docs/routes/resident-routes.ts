import {
  acceptedOf,
  Board,
  DistrictDirectory,
  DistrictOutline,
  GoAdvice,
  GoQuery,
  OpeningSubscription,
  OpeningUnsubscription,
  PushKey,
  SayQuery,
  type Schema,
  Snapshot,
  TicketAnswer,
  TicketLeaving,
  TicketPostponement,
  TicketSubscription,
  TicketView,
  TypicalWaits,
  text,
} from '@hannun/shared/contract/schemas';
import { json, type Routes, withoutContent } from './route.js';

/** `x-events`: the data of each event, as JSON. OpenAPI 3.1 has no words for a stream. */
const boardEvents: Schema = { ...text, 'x-events': { board: Board } };

export const residentRoutes = {
  'GET /clinics': {
    summary: 'The current boards of all clinics',
    answers: { 200: json(Snapshot), 304: withoutContent },
    hasEtag: true,
    errors: ['unavailable'],
  },
  'GET /clinics/{id}': {
    summary: 'The current board of a clinic',
    answers: { 200: json(Board), 304: withoutContent },
    hasEtag: true,
    errors: ['unavailable'],
  },
  'GET /clinics/{id}/stream': {
    summary: 'The current board and every new one, as server-sent events',
    answers: { 200: { 'text/event-stream': boardEvents } },
  },
  'GET /clinics/{id}/usual': {
    summary: 'Typical waits by hour of the day',
    answers: { 200: json(TypicalWaits) },
    errors: ['unavailable'],
  },
  'GET /clinics/{id}/go': {
    summary: 'Whether somebody who sets out now is served today',
    query: GoQuery,
    answers: { 200: json(GoAdvice), 304: withoutContent },
    hasEtag: true,
    errors: ['unknown-lane', 'unavailable'],
  },
  'GET /say/{clinicId}': {
    summary: 'What a telephone line says of a clinic, in one breath, with the age of its figures',
    query: SayQuery,
    answers: { 200: { 'text/plain': text, 'application/ssml+xml': text } },
    errors: ['unknown-clinic', 'unavailable'],
  },
  'GET /facts': {
    summary: 'The clinic directory: addresses, hours, telephone numbers',
    answers: { 200: json(DistrictDirectory), 304: withoutContent },
    hasEtag: true,
  },
  'GET /facts/outline': {
    summary: 'What the map draws without tiles, as GeoJSON; no features where the office has set none',
    answers: { 200: json(DistrictOutline), 304: withoutContent },
    hasEtag: true,
  },
  'GET /tickets/{token}': {
    summary: 'A ticket’s state, position and forecast',
    answers: { 200: json(TicketView) },
  },
  'POST /tickets/{token}/leave': {
    summary: 'Leaves the queue; idempotent by `commandId`',
    body: TicketLeaving,
    answers: { 200: json(acceptedOf('leave')) },
    errors: ['conflict', 'already-done'],
  },
  'POST /tickets/{token}/postpone': {
    summary: 'Lets other tickets pass, once, while waiting; idempotent by `commandId`',
    body: TicketPostponement,
    answers: { 200: json(acceptedOf('postpone')) },
    errors: ['conflict', 'already-done', 'nobody-waiting'],
  },
  'POST /tickets/{token}/answer': {
    summary: 'Tells staff that the holder of a called ticket is coming, or will be five minutes late',
    body: TicketAnswer,
    answers: { 200: json(acceptedOf('answer-call')) },
    errors: ['conflict', 'already-done'],
  },
  'GET /push-key': {
    summary: 'The public key for push subscriptions',
    answers: { 200: json(PushKey) },
  },
  'PUT /tickets/{token}/push': {
    summary: 'Subscribes to push notifications for this ticket',
    body: TicketSubscription,
    answers: { 204: withoutContent },
  },
  'DELETE /tickets/{token}/push': {
    summary: 'Unsubscribes from notifications for this ticket',
    answers: { 204: withoutContent },
  },
  'PUT /clinics/{clinicId}/push': {
    summary: 'Subscribes to a push notification when the clinic opens, until the end of the next day',
    body: OpeningSubscription,
    answers: { 204: withoutContent },
    errors: ['already-done'],
  },
  'DELETE /clinics/{clinicId}/push': {
    summary: 'Unsubscribes from the opening notification',
    body: OpeningUnsubscription,
    answers: { 204: withoutContent },
  },
} satisfies Routes;
