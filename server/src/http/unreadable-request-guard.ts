import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { isHostName } from './host-name.js';
import { interceptRequests, interceptUpgrades } from './intercept.js';
import { badRequest, respondAndClose } from './raw-http-response.js';

/** Two of these could be read differently by a proxy and by this server. Node checks those of the body. */
const singletonHeaders: ReadonlySet<string> = new Set(['host', 'origin', 'authorization', 'content-type']);
const socketPath = '/socket.io/';

/** Rejects what Node cannot parse as HTTP, and what a proxy could read differently (request smuggling). */
@Injectable()
export class UnreadableRequestGuard {
  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
  ) {}

  attachTo(server: Server): void {
    interceptRequests(server, (request, _, next) => {
      if (isAmbiguous(request)) this.reject(request, request.socket);
      else next();
    });
    interceptUpgrades(server, (request, socket, next) => {
      if (!isAmbiguous(request) && request.url?.startsWith(socketPath)) return next();
      // Node no longer handles errors of an upgraded socket, and the client may close it first.
      socket.on('error', () => undefined);
      this.reject(request, socket);
    });
    server.removeAllListeners('clientError').on('clientError', (_: Error, socket: Socket) => {
      const block = this.addresses.resolveBlock({ headers: {}, socket });
      this.addressLimits.workBudget.spend(block, 'rejection');
      respondAndClose(socket, badRequest);
    });
  }

  private reject(request: IncomingMessage, socket: Socket): void {
    this.addressLimits.countRejection(this.addresses.resolveBlock(request), 'invalid');
    respondAndClose(socket, badRequest);
  }
}

/** True for two hosts, an invalid host, or a repeated header that may occur only once. */
export function isAmbiguous({ rawHeaders, headers, url = '', httpVersion }: IncomingMessage): boolean {
  if (headers.host === undefined ? httpVersion !== '1.0' : !isHostName(headers.host)) return true;
  if (!url.startsWith('/') && url !== '*' && hostOfTarget(url) !== headers.host?.toLowerCase()) return true;
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (!singletonHeaders.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

const hostOfTarget = (target: string): string | null => (URL.canParse(target) ? new URL(target).host : null);
