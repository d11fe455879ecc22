import { Ack, Rejected } from './ack.js';
import { Beat, Board } from './board.js';
import { Command } from './command.js';
import { Desk } from './desk.js';
import { boothName, kebabId, sentTime, time } from './fields.js';
import { StaffConnectError, StaffHandshake, ViewerConnectError, ViewerHandshake } from './handshake.js';
import { maxLanes, maxPendingTaps, maxWatchTargets } from './limits.js';
import {
  described,
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

const WatchTarget = union(object({ clinicId: kebabId }), object({ district: exactly(true) }));
export type WatchTarget = ValueOf<typeof WatchTarget>;
export const WatchRequest = named(
  'WatchRequest',
  union(WatchTarget, listOf(WatchTarget, { minItems: 1, maxItems: maxWatchTargets })),
);
export type WatchRequest = ValueOf<typeof WatchRequest>;
export const WatchAck = named(
  'WatchAck',
  union(object({ ok: exactly(true), boards: listOf(Board), 'missing?': listOf(text) }), Rejected),
);
export type WatchAck = ValueOf<typeof WatchAck>;

export const HeldBooth = named('HeldBooth', object({ lane: kebabId, booth: boothName, since: sentTime }));
export type HeldBooth = ValueOf<typeof HeldBooth>;
export const StaffBeat = named(
  'StaffBeat',
  object({
    at: sentTime,
    pending: integerBetween(0, maxPendingTaps),
    'booths?': described(
      'Where the tablet stands; none at reception',
      listOf(HeldBooth, { maxItems: maxLanes }),
    ),
  }),
);
export type StaffBeat = ValueOf<typeof StaffBeat>;
export const StaffBeatAck = named('StaffBeatAck', union(object({ ok: exactly(true), at: time }), Rejected));
export type StaffBeatAck = ValueOf<typeof StaffBeatAck>;
export const DeskRequest = named('DeskRequest', object({ clinicId: kebabId }));
export type DeskRequest = ValueOf<typeof DeskRequest>;
export const DeskAck = named('DeskAck', union(object({ ok: exactly(true), desk: Desk }), Rejected));
export type DeskAck = ValueOf<typeof DeskAck>;

/** Each namespace's handshake, what clients ask there, with its acknowledgement, and what the server sends. */
export const socketEvents = {
  '/': {
    handshake: { auth: ViewerHandshake, connectError: ViewerConnectError },
    requests: {
      watch: {
        summary: 'Follows clinics; the acknowledgement brings their boards, then each change is pushed',
        payload: WatchRequest,
        ack: WatchAck,
      },
      unwatch: { summary: 'Follows them no longer', payload: WatchRequest, ack: WatchAck },
    },
    pushes: {
      board: { summary: 'The whole state of a clinic that is followed', payload: Board },
      beat: { summary: 'At least every 5 s to everyone', payload: Beat },
    },
  },
  '/staff': {
    handshake: { auth: StaffHandshake, connectError: StaffConnectError },
    requests: {
      command: {
        summary: 'A tap. The same id sent again, over the socket or HTTP, has one effect and the same answer',
        payload: Command,
        ack: Ack,
      },
      desk: { summary: 'Asks for the staff’s view of the clinic', payload: DeskRequest, ack: DeskAck },
      beat: {
        summary:
          'Every 5 s: the tablet’s clock, how many taps it has not sent yet, and at which booths it stands',
        payload: StaffBeat,
        ack: StaffBeatAck,
      },
    },
    pushes: { desk: { summary: 'The staff’s view of the clinic, on each change', payload: Desk } },
  },
} as const;

type Push = { payload: Schema };
type Request = Push & { ack: Schema };
type RequestHandlers<Of extends Readonly<Record<string, Request>>> = {
  [Event in keyof Of]: (
    request: ValueOf<Of[Event]['payload']>,
    ack: (answer: ValueOf<Of[Event]['ack']>) => void,
  ) => void;
};
type PushHandlers<Of extends Readonly<Record<string, Push>>> = {
  [Event in keyof Of]: (pushed: ValueOf<Of[Event]['payload']>) => void;
};

type Events = typeof socketEvents;
export type ViewerRequests = RequestHandlers<Events['/']['requests']>;
export type ViewerPushes = PushHandlers<Events['/']['pushes']>;
export type StaffRequests = RequestHandlers<Events['/staff']['requests']>;
export type StaffPushes = PushHandlers<Events['/staff']['pushes']>;
