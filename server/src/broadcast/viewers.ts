import type { Beat, Board, ViewerPushes, ViewerRequests, WatchAck, WatchTarget } from '@hannun/shared';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { Clock } from '../clock.js';
import { District } from '../district/district.js';
import { FoldWindow } from '../fold-window.js';
import { ContactBook } from '../log/contact-book.js';
import { refusedFor } from '../sockets/ack-filter.js';
import { forgetRequest } from '../sockets/forget-request.js';
import type { FrameAdapter } from '../sockets/frame-adapter.js';
import { BoardsService, foldTime } from './boards.service.js';
import type { PreparedBoard } from './prepared-board.js';
import { readTargets } from './watch-targets.js';

type ViewerSocket = Socket<ViewerRequests, ViewerPushes>;
type ViewersNamespace = Namespace<ViewerRequests, ViewerPushes>;
/** Lets only these events of a socket through. */
type Guard = (socket: ViewerSocket, events: ReadonlySet<string>) => void;
type Answer = (answer: WatchAck) => void;

/** Every viewer hears a beat this often (milliseconds); the contract asks for 5 s at most. */
const beatPeriod = 4_000;
const districtRoom = 'district';
const events: ReadonlySet<string> = new Set(['watch', 'unwatch']);

/**
 * Namespace `/`: anyone, read only. It stands on Socket.IO itself: what a gateway binds to each socket would
 * double what a viewer weighs.
 */
@Injectable()
export class Viewers implements OnApplicationShutdown {
  private readonly changed = new Map<string, PreparedBoard>();
  private window: FoldWindow<string> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly boards: BoardsService,
    private readonly contacts: ContactBook,
    private readonly district: District,
    private readonly clock: Clock,
  ) {}

  /** Begins to serve viewers. */
  open(viewers: ViewersNamespace, guard: Guard): void {
    const requests = this.requests(viewers);
    viewers.on('connection', (socket) => {
      forgetRequest(socket);
      guard(socket, events);
      socket.on('watch', requests.watch).on('unwatch', requests.unwatch);
    });
    const window = new FoldWindow<string>(() => this.pushDistrict(viewers), foldTime);
    this.boards.onBoard((prepared) => {
      push(viewers, [prepared], roomOf(prepared.board.clinicId));
      this.changed.set(prepared.board.clinicId, prepared);
      window.change(districtRoom);
    });
    this.window = window;
    // Told from this node's own memory, so it goes on while Redis is away and figures age honestly.
    this.timer = setInterval(() => viewers.emit('beat', this.beat()), beatPeriod);
    this.district.onChange(() => viewers.emit('beat', this.beat()));
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.window?.close();
  }

  /** The same two functions for all sockets; each is called with its socket as `this`. */
  private requests(viewers: ViewersNamespace) {
    const { boards } = this;
    const greet = (id: string) => viewers.to(id).emit('beat', this.beat());
    return {
      watch(this: ViewerSocket, payload: unknown, ack: Answer): void {
        const tcp = this.conn.request.socket;
        // What freshness is measured from goes out before the boards, and with them in one write.
        tcp.cork();
        greet(this.id);
        answer(ack, () => {
          const targets = readTargets(payload);
          const shown = boardsOf(boards, targets);
          void this.join(targets.map(targetRoom));
          return shown;
        });
        tcp.uncork();
      },
      unwatch(this: ViewerSocket, payload: unknown, ack: Answer): void {
        answer(ack, () => {
          for (const target of readTargets(payload)) void this.leave(targetRoom(target));
          return [];
        });
      },
    };
  }

  /** All boards that changed in one window, in one packet for each who watches the district. */
  private pushDistrict(viewers: ViewersNamespace): void {
    push(viewers, [...this.changed.values()], districtRoom);
    this.changed.clear();
  }

  private beat(): Beat {
    return { at: this.clock.now(), contacts: this.contacts.all(), setUp: this.district.version };
  }
}

const push = (viewers: ViewersNamespace, boards: readonly PreparedBoard[], room: string): void =>
  (viewers.adapter as FrameAdapter).push(
    boards.map(({ board, json }) => ({ event: 'board', value: board, json })),
    room,
  );

function answer(ack: Answer, boards: () => readonly Board[]): void {
  try {
    ack({ ok: true, boards: boards() });
  } catch (error) {
    ack(refusedFor(error));
  }
}

function boardsOf(boards: BoardsService, targets: readonly WatchTarget[]): Board[] {
  const all = targets.flatMap((target) =>
    'clinicId' in target ? boards.existing(target.clinicId).board : boards.all(),
  );
  return [...new Set(all)];
}

const roomOf = (clinicId: string): string => `clinic ${clinicId}`;
const targetRoom = (target: WatchTarget): string =>
  'clinicId' in target ? roomOf(target.clinicId) : districtRoom;
