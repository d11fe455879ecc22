import type { Beat, Board, ViewerPushes, ViewerRequests, WatchAck, WatchTarget } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { Clock } from '../core/clock.js';
import { clinicNotLoadedError, unknownClinicError } from '../core/domain-error.js';
import { KeyedThrottle } from '../core/keyed-throttle.js';
import { DistrictService } from '../districts/district.service.js';
import { toErrorAck } from '../sockets/ack.filter.js';
import type { PreencodedAdapter } from '../sockets/preencoded-adapter.js';
import { releaseHandshake } from '../sockets/release-handshake.js';
import { BoardsService, foldTime } from './boards.service.js';
import { IdleViewers } from './idle-viewers.js';
import type { PreparedBoard } from './prepared-board.js';
import { VouchedContacts } from './vouched-contacts.js';
import { readTargets } from './watch-targets.js';

type ViewerSocket = Socket<ViewerRequests, ViewerPushes>;
type ViewersNamespace = Namespace<ViewerRequests, ViewerPushes>;
type Guard = (socket: ViewerSocket, events: ReadonlySet<string>) => void;
type Answer = (answer: WatchAck) => void;

/** CONTRACT: at most 5 s. */
const beatPeriod = 4_000;
const districtRoom = 'district';
/**
 * Clinics that do not exist yet may be watched only below this number of rooms: any made-up name costs
 * memory.
 */
const fewRooms = 8;
const events: ReadonlySet<string> = new Set(['watch', 'unwatch']);

/** Uses Socket.IO directly: the listeners a Nest gateway binds would double the memory of each viewer. */
@Injectable()
export class Viewers implements OnApplicationShutdown {
  private readonly changed = new Map<string, PreparedBoard>();
  private readonly idle = new IdleViewers();
  private window: KeyedThrottle<string> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly boards: BoardsService,
    private readonly contacts: VouchedContacts,
    private readonly district: DistrictService,
    private readonly clock: Clock,
  ) {}

  open(viewers: ViewersNamespace, guard: Guard): void {
    const requests = this.requests(viewers);
    viewers.on('connection', (socket) => {
      releaseHandshake(socket);
      guard(socket, events);
      this.idle.note(socket);
      socket.on('watch', requests.watch).on('unwatch', requests.unwatch);
    });
    const window = new KeyedThrottle<string>(() => this.pushDistrict(viewers), foldTime);
    this.boards.onBoard((prepared) => {
      push(viewers, [prepared], roomOf(prepared.board.clinicId));
      this.changed.set(prepared.board.clinicId, prepared);
      window.trigger(districtRoom);
    });
    this.window = window;
    // Beats come from this node's memory, so they continue while Redis is down and screens see the figures
    // age.
    this.timer = setInterval(() => {
      this.idle.look();
      viewers.emit('beat', this.beat());
    }, beatPeriod);
    this.district.onChange(() => viewers.emit('beat', this.beat()));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.window?.close();
  }

  private requests(viewers: ViewersNamespace) {
    const { boards, district, idle } = this;
    const isKnown = (target: WatchTarget) => !('clinicId' in target) || district.clinic(target.clinicId);
    const greet = (id: string) => viewers.to(id).emit('beat', this.beat());
    return {
      watch(this: ViewerSocket, payload: unknown, ack: Answer): void {
        const tcp = this.conn.request.socket;
        // The beat, from which freshness is measured, leaves before the boards and in the same write.
        tcp.cork();
        greet(this.id);
        answer(ack, () => {
          const targets = readTargets(payload);
          // Joining early means the board is pushed as soon as it exists.
          let room = fewRooms - this.rooms.size;
          void this.join(targets.filter((target) => isKnown(target) || room-- > 0).map(targetRoom));
          return shownTo(targets, boards, district);
        });
        idle.note(this);
        tcp.uncork();
      },
      unwatch(this: ViewerSocket, payload: unknown, ack: Answer): void {
        answer(ack, () => {
          for (const target of readTargets(payload)) void this.leave(targetRoom(target));
          return { boards: [] };
        });
        idle.note(this);
      },
    };
  }

  private pushDistrict(viewers: ViewersNamespace): void {
    push(viewers, [...this.changed.values()], districtRoom);
    this.changed.clear();
  }

  private beat(): Beat {
    return { at: this.clock.nowIso(), contacts: this.contacts.all(), setUp: this.district.version };
  }
}

const push = (viewers: ViewersNamespace, boards: readonly PreparedBoard[], room: string): void =>
  (viewers.adapter as PreencodedAdapter).push(
    boards.map(({ board, json }) => ({ event: 'board', value: board, json })),
    room,
  );

type Shown = { boards: readonly Board[]; missing?: readonly string[] };

function answer(ack: Answer, shown: () => Shown): void {
  try {
    ack({ ok: true, ...shown() });
  } catch (error) {
    ack(toErrorAck(error));
  }
}

/** Throws a `DomainError` if no board is there yet or a clinic is unknown. */
function shownTo(targets: readonly WatchTarget[], boards: BoardsService, district: DistrictService): Shown {
  const shown = new Set<Board>();
  const missing = new Set<string>();
  for (const target of targets) {
    if ('clinicId' in target) {
      const { clinicId } = target;
      const prepared = boards.of(clinicId);
      if (prepared) shown.add(prepared.board);
      else if (district.clinic(clinicId)) missing.add(clinicId);
      else throw unknownClinicError(clinicId);
    } else {
      const snapshot = boards.snapshot();
      for (const board of snapshot.boards) shown.add(board);
      for (const clinicId of snapshot.missing) missing.add(clinicId);
    }
  }
  // Clients that do not know `missing` would drop every board they show.
  if (shown.size === 0 && missing.size > 0) throw clinicNotLoadedError();
  return { boards: [...shown], ...(missing.size > 0 ? { missing: [...missing] } : {}) };
}

const roomOf = (clinicId: string): string => `clinic ${clinicId}`;
const targetRoom = (target: WatchTarget): string =>
  'clinicId' in target ? roomOf(target.clinicId) : districtRoom;
