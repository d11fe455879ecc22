import type { Ack, DeskAck, StaffBeatAck, StaffHandshake } from '@hannun/shared/contract';
import { Logger, UseFilters, UseGuards } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { CommandService } from '../commands/command.service.js';
import { Clock } from '../core/clock.js';
import { DomainError, unavailableError } from '../core/domain-error.js';
import { DeskViews } from '../desks/desk-views.js';
import { BoothHoldersService } from '../devices/booth-holders.service.js';
import { DevicesService } from '../devices/devices.service.js';
import { TabletHealthService } from '../devices/tablet-health.service.js';
import { DistrictService } from '../districts/district.service.js';
import { readBearerToken } from '../http/bearer-token.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { RejectionCounts } from '../limits/rejection-counts.js';
import { AckExceptionFilter } from '../sockets/ack.filter.js';
import { toConnectError } from '../sockets/connect-error.js';
import type { PreencodedAdapter } from '../sockets/preencoded-adapter.js';
import { ClockSkewMonitor } from './clock-skew-monitor.js';
import { parseCommand } from './command.dto.js';
import { countsAsHeartbeat } from './heartbeat.js';
import { DeskRequestDto, StaffBeatDto } from './staff.dto.js';
import { authorizeStaff } from './staff-authorization.js';
import { StaffLimitsGuard } from './staff-limits.guard.js';
import type { StaffNamespace, StaffSocket } from './staff-socket.js';

/** Namespace `/staff`: the clinics' tablets, each with a staff device's token. */
@WebSocketGateway({ namespace: '/staff' })
@UseFilters(AckExceptionFilter)
@UseGuards(StaffLimitsGuard)
export class StaffGateway implements OnGatewayInit<StaffNamespace> {
  private readonly logger = new Logger(StaffGateway.name);
  private readonly clockSkew = new ClockSkewMonitor();

  constructor(
    private readonly commands: CommandService,
    private readonly devices: DevicesService,
    private readonly desks: DeskViews,
    private readonly lastSeen: LastSeenStore,
    private readonly tabletHealth: TabletHealthService,
    private readonly boothHolders: BoothHoldersService,
    private readonly clock: Clock,
    private readonly rejections: RejectionCounts,
    private readonly district: DistrictService,
    private readonly addressResolver: ClientAddressResolver,
  ) {}

  afterInit(staff: StaffNamespace): void {
    staff.use((socket, next) => void this.authenticate(socket, next));
    this.desks.onChange((clinicId) => this.pushDesk(staff, clinicId));
    this.devices.onRevoked((id) => staff.in(deviceRoom(id)).disconnectSockets(true));
    this.devices.onResubscribed(() => {
      for (const socket of staff.sockets.values()) void this.recheckPairing(socket);
    });
  }

  /** Catches a revocation that was published between the token check and joining the device's room. */
  handleConnection(socket: StaffSocket): void {
    void this.recheckPairing(socket);
  }

  @SubscribeMessage('command')
  async onCommand(@ConnectedSocket() socket: StaffSocket, @MessageBody() payload: unknown): Promise<Ack> {
    const command = parseCommand(payload);
    const device = authorizeStaff(socket.data.device, command.clinicId);
    const ack = await this.commands.execute(device.id, command);
    if (countsAsHeartbeat(ack)) this.lastSeen.recordContact(device.clinicId, this.clock.nowIso());
    return ack;
  }

  @SubscribeMessage('desk')
  onDesk(@ConnectedSocket() socket: StaffSocket, @MessageBody() { clinicId }: DeskRequestDto): DeskAck {
    authorizeStaff(socket.data.device, clinicId);
    return { ok: true, desk: this.desks.get(clinicId) };
  }

  @SubscribeMessage('beat')
  async onBeat(
    @ConnectedSocket() socket: StaffSocket,
    @MessageBody() { at, pending, booths }: StaffBeatDto,
  ): Promise<StaffBeatAck> {
    await this.assertStillPaired(socket);
    const { clinicId } = socket.data.device;
    this.district.requireClinic(clinicId);
    this.clockSkew.recordBeat(socket.data.device, at, this.clock.nowMs());
    this.tabletHealth.record(socket.data.device.id, { heardAt: this.clock.nowIso(), pending });
    this.boothHolders.record(socket.data.device, booths);
    this.lastSeen.recordContact(clinicId, this.clock.nowIso());
    return { ok: true, at: this.clock.nowIso() };
  }

  /** While Redis is away the connection is closed, so that the tablet reconnects. */
  private async authenticate(socket: StaffSocket, next: (error?: Error) => void): Promise<void> {
    const { auth, headers } = socket.handshake;
    const { token: authToken }: Partial<Record<keyof StaffHandshake, unknown>> = auth;
    const bearerToken = typeof authToken === 'string' && authToken ? authToken : readBearerToken(headers);
    const token = bearerToken ?? this.devices.tokenOf(socket.request) ?? '';
    const block = this.addressResolver.resolveBlock(socket.request);
    try {
      const device = await this.devices.authenticateThrottled(token, {
        block,
        isCookie: bearerToken === undefined,
      });
      authorizeStaff(device, device.clinicId);
      socket.data = { device, token };
      await socket.join([device.clinicId, deviceRoom(device.id)]);
      next();
    } catch (error) {
      if (error instanceof DomainError) {
        this.rejections.countError(error.rejection.code);
        return next(toConnectError(error));
      }
      this.logger.warn(`A tablet could not be authenticated: ${error}`);
      next(toConnectError(unavailableError()));
      socket.conn.close();
    }
  }

  /** Finds, at the next beat, a revocation published while this node was disconnected from Redis. */
  private async assertStillPaired(socket: StaffSocket): Promise<void> {
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

  private async recheckPairing(socket: StaffSocket): Promise<void> {
    await this.assertStillPaired(socket).catch((error: DomainError) => {
      // If revoked, it is already disconnected; if Redis is away, the next beat checks again.
      this.logger.debug(error.message);
    });
  }

  private pushDesk(staff: StaffNamespace, clinicId: string): void {
    if (!staff.adapter.rooms.has(clinicId)) return;
    const value = this.desks.get(clinicId);
    const json = JSON.stringify(value);
    (staff.adapter as PreencodedAdapter).push([{ event: 'desk', value, json }], clinicId);
  }
}

const deviceRoom = (id: string): string => `device ${id}`;
