import { Ack, Rejected } from './ack.js';
import { Beat, Board } from './board.js';
import { Command } from './command.js';
import { Desk } from './desk.js';
import { kebabId, sentTime, time } from './fields.js';
import { maxPendingTaps } from './limits.js';
import {
  exactly,
  integerBetween,
  listOf,
  named,
  object,
  type Schema,
  text,
  union,
  type ValueOf,
} from './schema.js';

const WatchTarget = union(object({ clinicId: text }), object({ district: exactly(true) }));
export type WatchTarget = ValueOf<typeof WatchTarget>;
export const WatchRequest = named('WatchRequest', union(WatchTarget, listOf(WatchTarget)));
export type WatchRequest = ValueOf<typeof WatchRequest>;
export const WatchAck = named(
  'WatchAck',
  union(object({ ok: exactly(true), boards: listOf(Board), 'missing?': listOf(text) }), Rejected),
);
export type WatchAck = ValueOf<typeof WatchAck>;

export const StaffBeat = named(
  'StaffBeat',
  object({ at: sentTime, pending: integerBetween(0, maxPendingTaps) }),
);
export type StaffBeat = ValueOf<typeof StaffBeat>;
export const StaffBeatAck = named('StaffBeatAck', union(object({ ok: exactly(true), at: time }), Rejected));
export type StaffBeatAck = ValueOf<typeof StaffBeatAck>;
export const DeskRequest = named('DeskRequest', object({ clinicId: kebabId }));
export type DeskRequest = ValueOf<typeof DeskRequest>;
export const DeskAck = named('DeskAck', union(object({ ok: exactly(true), desk: Desk }), Rejected));
export type DeskAck = ValueOf<typeof DeskAck>;

/** The events of each namespace: what clients ask, with its acknowledgement, and what the server sends. */
export const socketEvents = {
  '/': {
    requests: {
      watch: { payload: WatchRequest, ack: WatchAck },
      unwatch: { payload: WatchRequest, ack: WatchAck },
    },
    pushes: { board: Board, beat: Beat },
  },
  '/staff': {
    requests: {
      command: { payload: Command, ack: Ack },
      desk: { payload: DeskRequest, ack: DeskAck },
      beat: { payload: StaffBeat, ack: StaffBeatAck },
    },
    pushes: { desk: Desk },
  },
} as const;

type Request = { payload: Schema; ack: Schema };
type RequestHandlers<Of extends Readonly<Record<string, Request>>> = {
  [Event in keyof Of]: (
    request: ValueOf<Of[Event]['payload']>,
    ack: (answer: ValueOf<Of[Event]['ack']>) => void,
  ) => void;
};
type PushHandlers<Of extends Readonly<Record<string, Schema>>> = {
  [Event in keyof Of]: (pushed: ValueOf<Of[Event]>) => void;
};

type Events = typeof socketEvents;
export type ViewerRequests = RequestHandlers<Events['/']['requests']>;
export type ViewerPushes = PushHandlers<Events['/']['pushes']>;
export type StaffRequests = RequestHandlers<Events['/staff']['requests']>;
export type StaffPushes = PushHandlers<Events['/staff']['pushes']>;
