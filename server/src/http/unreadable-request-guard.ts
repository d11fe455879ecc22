import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { badRequest, respondAndClose } from './raw-http-response.js';

/** Answers what Node cannot parse as HTTP in the API's own form. */
@Injectable()
export class UnreadableRequestGuard {
  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
  ) {}

  attachTo(server: Server): void {
    server.removeAllListeners('clientError').on('clientError', (_: Error, socket: Socket) => {
      const block = this.addresses.resolveBlock({ headers: {}, socket });
      this.addressLimits.workBudget.spend(block, 'rejection');
      respondAndClose(socket, badRequest);
    });
  }
}
