import type { Beat, Board, ViewerPushes, ViewerRequests, WatchAck, WatchTarget } from '@hannun/shared';
import { type OnApplicationShutdown, UseFilters } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { Clock } from '../clock.js';
import { District } from '../district/district.js';
import { ContactBook } from '../log/contact-book.js';
import { AckFilter } from '../sockets/ack-filter.js';
import { BoardsService } from './boards.service.js';
import { readTargets } from './watch.dto.js';

type ViewerSocket = Socket<ViewerRequests, ViewerPushes>;

/** Every viewer hears a beat this often (milliseconds); the contract asks for 5 s at most. */
const beatPeriod = 4_000;
const districtRoom = 'district';

/** Namespace `/`: anyone, read only. */
@WebSocketGateway()
@UseFilters(AckFilter)
export class ViewersGateway
  implements OnGatewayInit<Server<ViewerRequests, ViewerPushes>>, OnApplicationShutdown
{
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly boards: BoardsService,
    private readonly contacts: ContactBook,
    private readonly district: District,
    private readonly clock: Clock,
  ) {}

  afterInit(viewers: Server<ViewerRequests, ViewerPushes>): void {
    this.boards.onBoard(({ board }) =>
      viewers.to([districtRoom, roomOf(board.clinicId)]).emit('board', board),
    );
    // Told from this node's own memory, so it goes on while Redis is away and figures age honestly.
    this.timer = setInterval(() => viewers.emit('beat', this.beat()), beatPeriod);
    this.district.onChange(() => viewers.emit('beat', this.beat()));
  }

  handleConnection(socket: ViewerSocket): void {
    socket.emit('beat', this.beat());
  }

  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() socket: ViewerSocket, @MessageBody() payload: unknown): Promise<WatchAck> {
    const targets = readTargets(payload);
    const boards = this.boardsOf(targets);
    await socket.join(targets.map(targetRoom));
    return { ok: true, boards };
  }

  @SubscribeMessage('unwatch')
  async unwatch(@ConnectedSocket() socket: ViewerSocket, @MessageBody() payload: unknown): Promise<WatchAck> {
    await Promise.all(readTargets(payload).map((target) => socket.leave(targetRoom(target))));
    return { ok: true, boards: [] };
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private beat(): Beat {
    return { at: this.clock.now(), contacts: this.contacts.all(), setUp: this.district.version };
  }

  private boardsOf(targets: readonly WatchTarget[]): Board[] {
    const boards = targets.flatMap((target) =>
      'clinicId' in target ? this.boards.existing(target.clinicId).board : this.boards.all(),
    );
    return [...new Set(boards)];
  }
}

const roomOf = (clinicId: string): string => `clinic ${clinicId}`;
const targetRoom = (target: WatchTarget): string =>
  'clinicId' in target ? roomOf(target.clinicId) : districtRoom;
