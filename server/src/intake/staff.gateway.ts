import {
  type Ack,
  type DeskAck,
  type StaffBeatAck,
  type StaffPushes,
  type StaffRequests,
} from '@hannun/shared';
import { Logger, UseFilters } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Namespace, Socket } from 'socket.io';
import { Clock } from '../core/clock.js';
import { DomainError, rateLimitedError, unavailableError, unknownClinicError } from '../core/domain-error.js';
import { DeskService } from '../desk/desk.service.js';
import { bearerOf, tokenOf } from '../devices/credentials.js';
import type { Device } from '../devices/device.js';
import { DevicesService } from '../devices/devices.service.js';
import { TabletHealths } from '../devices/tablet-health.js';
import { District } from '../district/district.js';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { DeviceLimits } from '../limits/device-limits.js';
import { ContactBook } from '../log/contact-book.js';
import { DeskViews } from '../projection/desk-views.js';
import { PublicAddress } from '../screens/public-address.js';
import { AckExceptionFilter } from '../sockets/ack.filter.js';
import { toConnectError } from '../sockets/connect-error.js';
import type { PreencodedAdapter } from '../sockets/preencoded-adapter.js';
import { SocketRateLimits } from '../sockets/socket-rate-limits.js';
import { parsePayload } from '../validation/parse-payload.js';
import { ClockWatch } from './clock-watch.js';
import { readCommand } from './command.dto.js';
import { isFromStore } from './sign-of-life.js';
import { DeskRequestDto, StaffBeatDto } from './staff.dto.js';
import { mayStaff } from './staff-rights.js';

type NoEvents = Record<string, never>;
type StaffSocket = Socket<StaffRequests, StaffPushes, NoEvents, { device: Device; token: string }>;
type StaffNamespace = Namespace<StaffRequests, StaffPushes, NoEvents, { device: Device; token: string }>;

/** Namespace `/staff`: the clinics' tablets, each with a staff device's token. */
@WebSocketGateway({ namespace: '/staff' })
@UseFilters(AckExceptionFilter)
export class StaffGateway implements OnGatewayInit<StaffNamespace> {
  private readonly report = new Logger(StaffGateway.name);
  private readonly clocks = new ClockWatch();

  constructor(
    private readonly desk: DeskService,
    private readonly devices: DevicesService,
    private readonly desks: DeskViews,
    private readonly contacts: ContactBook,
    private readonly healths: TabletHealths,
    private readonly clock: Clock,
    private readonly limits: AddressLimits,
    private readonly deviceLimits: DeviceLimits,
    private readonly lines: SocketRateLimits,
    private readonly district: District,
    private readonly addresses: ClientAddressResolver,
    private readonly address: PublicAddress,
  ) {}

  afterInit(staff: StaffNamespace): void {
    staff.use((socket, next) => void this.admit(socket, next));
    this.desks.onChange((clinicId) => this.push(staff, clinicId));
    this.devices.onRevoked((id) => staff.in(deviceRoom(id)).disconnectSockets(true));
    this.devices.onHearingAgain(() => {
      for (const socket of staff.sockets.values()) void this.lookAgain(socket);
    });
  }

  /** Catches a revocation that was published between the token check and joining the device's room. */
  handleConnection(socket: StaffSocket): void {
    void this.lookAgain(socket);
  }

  @SubscribeMessage('command')
  async command(@ConnectedSocket() socket: StaffSocket, @MessageBody() payload: unknown): Promise<Ack> {
    this.demand(socket, this.deviceLimits.allowsTap(socket.data.device.id));
    const command = readCommand(payload);
    const device = mayStaff(socket.data.device, command.clinicId);
    const ack = await this.desk.execute(device.id, command);
    if (isFromStore(ack)) this.contacts.hear(device.clinicId, this.clock.nowIso());
    return ack;
  }

  @SubscribeMessage('desk')
  deskView(@ConnectedSocket() socket: StaffSocket, @MessageBody() payload: unknown): DeskAck {
    const { id, clinicId: own } = socket.data.device;
    this.demand(socket, this.deviceLimits.allowsDeskRead(id, this.desks.bytesOf(own)));
    const { clinicId } = parsePayload(DeskRequestDto, payload);
    mayStaff(socket.data.device, clinicId);
    return { ok: true, desk: this.desks.of(clinicId) };
  }

  @SubscribeMessage('beat')
  async beat(@ConnectedSocket() socket: StaffSocket, @MessageBody() payload: unknown): Promise<StaffBeatAck> {
    this.demand(socket, this.deviceLimits.allowsHeartbeat(socket.data.device.id));
    const { at, pending } = parsePayload(StaffBeatDto, payload);
    await this.stillPaired(socket);
    const { clinicId } = socket.data.device;
    if (!this.district.clinic(clinicId)) throw unknownClinicError(clinicId);
    this.clocks.hear(socket.data.device, at, this.clock.nowMs());
    this.healths.hear(socket.data.device.id, { heardAt: this.clock.nowIso(), pending });
    this.contacts.hear(clinicId, this.clock.nowIso());
    return { ok: true, at: this.clock.nowIso() };
  }

  /** While Redis is away the connection is closed, so that the tablet reconnects. */
  private async admit(socket: StaffSocket, next: (error?: Error) => void): Promise<void> {
    const given: unknown = socket.handshake.auth.token;
    const { headers } = socket.handshake;
    const shown = typeof given === 'string' && given ? given : bearerOf(headers);
    const token = shown ?? tokenOf(headers, this.address.isSecure(socket.request)) ?? '';
    const block = this.addresses.resolveBlock(socket.request);
    try {
      const device = await this.devices.admit(token, { block, isCookie: shown === undefined });
      mayStaff(device, device.clinicId);
      socket.data = { device, token };
      await socket.join([device.clinicId, deviceRoom(device.id)]);
      next();
    } catch (error) {
      if (error instanceof DomainError) {
        this.limits.countRejection(error.rejection.code);
        return next(toConnectError(error));
      }
      this.report.warn(`A tablet could not be authenticated: ${error}`);
      next(toConnectError(unavailableError()));
      socket.conn.close();
    }
  }

  private demand(socket: StaffSocket, allowed: boolean): void {
    if (allowed) return;
    if (this.deviceLimits.isFlooding(socket.data.device.id)) this.lines.useFlooderLimits(socket.conn);
    throw rateLimitedError();
  }

  /** Finds, at the next beat, a revocation published while this node was disconnected from Redis. */
  private async stillPaired(socket: StaffSocket): Promise<void> {
    try {
      const { clinicId } = await this.devices.authenticate(socket.data.token);
      // In a restored store the device may belong to another clinic: it has to reconnect as what it is now.
      if (clinicId !== socket.data.device.clinicId) setImmediate(() => socket.disconnect(true));
    } catch (error) {
      if (!(error instanceof DomainError)) throw unavailableError();
      setImmediate(() => socket.disconnect(true));
      throw error;
    }
  }

  private async lookAgain(socket: StaffSocket): Promise<void> {
    await this.stillPaired(socket).catch((error: DomainError) => {
      // If revoked, it is already disconnected; if Redis is away, the next beat checks again.
      this.report.debug(error.message);
    });
  }

  private push(staff: StaffNamespace, clinicId: string): void {
    if (!staff.adapter.rooms.has(clinicId)) return;
    const value = this.desks.of(clinicId);
    const json = JSON.stringify(value);
    (staff.adapter as PreencodedAdapter).push([{ event: 'desk', value, json }], clinicId);
  }
}

const deviceRoom = (id: string): string => `device ${id}`;
