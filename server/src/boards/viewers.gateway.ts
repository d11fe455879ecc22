import type {
  Beat,
  Board,
  ViewerPushes,
  ViewerRequests,
  WatchAck,
  WatchTarget,
} from '@hannun/shared/contract';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { Clock } from '../core/clock.js';
import { clinicNotLoadedError, unknownClinicError } from '../core/domain-error.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { DistrictService } from '../districts/district.service.js';
import { toErrorAck } from '../sockets/ack.filter.js';
import type { PreencodedAdapter } from '../sockets/preencoded-adapter.js';
import { releaseHandshake } from '../sockets/release-handshake.js';
import { type RestrictEvents, RootNamespace } from '../sockets/root-namespace.js';
import { beatInterval } from './beat-interval.js';
import { BoardsService, coalesceMs } from './boards.service.js';
import { IdleViewers } from './idle-viewers.js';
import type { SerializedBoard } from './serialized-board.js';
import { VerifiedLastSeen } from './verified-last-seen.js';
import { parseWatchTargets } from './watch-targets.js';

type ViewerSocket = Socket<ViewerRequests, ViewerPushes>;
type ViewerNamespace = Namespace<ViewerRequests, ViewerPushes>;
type AckCallback = (answer: WatchAck) => void;
type Handlers = {
  [event in keyof ViewerRequests]: (this: ViewerSocket, payload: unknown, ack: AckCallback) => void;
};

const districtRoom = 'district';
/** Unknown clinics may be watched only below this number of rooms: any made-up name costs memory. */
const maxRoomsForUnknownClinics = 8;

/** Uses Socket.IO directly: the listeners a Nest gateway binds would double the memory of each viewer. */
@Injectable()
export class ViewersGateway implements OnApplicationShutdown {
  private readonly changedBoards = new Map<string, SerializedBoard>();
  private readonly idleViewers = new IdleViewers();
  private districtThrottle: KeyedThrottle<string> | undefined;
  private beatTimer: NodeJS.Timeout | undefined;

  constructor(
    private readonly boards: BoardsService,
    private readonly lastSeen: VerifiedLastSeen,
    private readonly district: DistrictService,
    private readonly clock: Clock,
    rootNamespace: RootNamespace,
  ) {
    rootNamespace.serveWith((viewers, restrictEvents) => this.start(viewers, restrictEvents));
  }

  private start(viewers: ViewerNamespace, restrictEvents: RestrictEvents): void {
    const handlers = this.createHandlers(viewers);
    const allowedEvents = new Set(Object.keys(handlers));
    viewers.on('connection', (socket) => {
      releaseHandshake(socket);
      restrictEvents(socket, allowedEvents);
      this.idleViewers.track(socket);
      socket.on('watch', handlers.watch).on('unwatch', handlers.unwatch);
    });
    const throttle = new KeyedThrottle<string>(() => this.emitDistrictBoards(viewers), coalesceMs);
    this.boards.onBoard((serialized) => {
      emitBoards(viewers, [serialized], roomOf(serialized.board.clinicId));
      this.changedBoards.set(serialized.board.clinicId, serialized);
      throttle.trigger(districtRoom);
    });
    this.districtThrottle = throttle;
    // Beats come from this node's memory, so they continue while Redis is down and screens see the figures
    // age.
    this.beatTimer = setInterval(() => {
      this.idleViewers.disconnectIdle();
      viewers.emit('beat', this.createBeat());
    }, beatInterval.ms);
    this.district.onChange(() => viewers.emit('beat', this.createBeat()));
  }

  onApplicationShutdown(): void {
    clearInterval(this.beatTimer);
    this.districtThrottle?.close();
  }

  private createHandlers(viewers: ViewerNamespace): Handlers {
    const { boards, district, idleViewers } = this;
    const isKnown = (target: WatchTarget) => !('clinicId' in target) || district.clinic(target.clinicId);
    const sendBeat = (id: string) => viewers.to(id).emit('beat', this.createBeat());
    return {
      watch(this: ViewerSocket, payload: unknown, ack: AckCallback): void {
        const tcp = this.conn.request.socket;
        // The beat, from which freshness is measured, leaves before the boards and in the same write.
        tcp.cork();
        sendBeat(this.id);
        acknowledge(ack, () => {
          const targets = parseWatchTargets(payload);
          // Joining early means the board is pushed as soon as it exists.
          let room = maxRoomsForUnknownClinics - this.rooms.size;
          void this.join(targets.filter((target) => isKnown(target) || room-- > 0).map(targetRoom));
          return boardsForTargets(targets, boards, district);
        });
        idleViewers.track(this);
        tcp.uncork();
      },
      unwatch(this: ViewerSocket, payload: unknown, ack: AckCallback): void {
        acknowledge(ack, () => {
          for (const target of parseWatchTargets(payload)) void this.leave(targetRoom(target));
          return { boards: [] };
        });
        idleViewers.track(this);
      },
    };
  }

  private emitDistrictBoards(viewers: ViewerNamespace): void {
    emitBoards(viewers, [...this.changedBoards.values()], districtRoom);
    this.changedBoards.clear();
  }

  private createBeat(): Beat {
    return { at: this.clock.nowIso(), contacts: this.lastSeen.getAll(), setUp: this.district.version };
  }
}

const emitBoards = (viewers: ViewerNamespace, boards: readonly SerializedBoard[], room: string): void =>
  (viewers.adapter as PreencodedAdapter).push(
    boards.map(({ board, json }) => ({ event: 'board', value: board, json })),
    room,
  );

type WatchResult = { boards: readonly Board[]; missing?: readonly string[] };

function acknowledge(ack: AckCallback, findResult: () => WatchResult): void {
  try {
    ack({ ok: true, ...findResult() });
  } catch (error) {
    ack(toErrorAck(error));
  }
}

/** Throws a `DomainError` if no board is there yet or a clinic is unknown. */
function boardsForTargets(
  targets: readonly WatchTarget[],
  boards: BoardsService,
  district: DistrictService,
): WatchResult {
  const found = new Set<Board>();
  const missing = new Set<string>();
  for (const target of targets) {
    if ('clinicId' in target) {
      const { clinicId } = target;
      const serialized = boards.get(clinicId);
      if (serialized) found.add(serialized.board);
      else if (district.clinic(clinicId)) missing.add(clinicId);
      else throw unknownClinicError(clinicId);
    } else {
      const snapshot = boards.snapshot();
      for (const board of snapshot.boards) found.add(board);
      for (const clinicId of snapshot.missing) missing.add(clinicId);
    }
  }
  // Clients that do not know `missing` would drop every board they show.
  if (found.size === 0 && missing.size > 0) throw clinicNotLoadedError();
  return { boards: [...found], ...(missing.size > 0 ? { missing: [...missing] } : {}) };
}

const roomOf = (clinicId: string): string => `clinic ${clinicId}`;
const targetRoom = (target: WatchTarget): string =>
  'clinicId' in target ? roomOf(target.clinicId) : districtRoom;
