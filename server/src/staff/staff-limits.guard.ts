import type { Device, StaffRequests } from '@hannun/shared/contract';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { rateLimitedError } from '../core/domain-error.js';
import { DeskViews } from '../desks/desk-views.js';
import { DeviceLimits } from '../limits/device-limits.js';
import { SocketRateLimits } from '../sockets/socket-rate-limits.js';
import type { StaffSocket } from './staff-socket.js';

/** The limits of a tablet's requests. A guard runs before the payload is read, so invalid ones count too. */
@Injectable()
export class StaffLimitsGuard implements CanActivate {
  private readonly allows: { readonly [event in keyof StaffRequests]: (device: Device) => boolean } = {
    command: ({ id }) => this.limits.allowsCommand(id),
    desk: ({ id, clinicId }) => this.limits.allowsDeskRead(id, this.desks.estimateBytes(clinicId)),
    beat: ({ id }) => this.limits.allowsHeartbeat(id),
  };

  constructor(
    private readonly limits: DeviceLimits,
    private readonly socketLimits: SocketRateLimits,
    private readonly desks: DeskViews,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToWs();
    const { data, conn } = request.getClient<StaffSocket>();
    if (this.allows[request.getPattern() as keyof StaffRequests](data.device)) return true;
    if (this.limits.isFlooding(data.device.id)) this.socketLimits.useFlooderLimits(conn);
    throw rateLimitedError();
  }
}
