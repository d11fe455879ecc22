import { findProtocolMismatch, protocolVersionHeader, type ViewerHandshake } from '@hannun/shared/contract';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { protocolMismatchError } from '../core/domain-error.js';
import { toConnectError } from './connect-error.js';

export function requireProtocolVersion(server: Server): void {
  server.use(checkProtocolVersion);
  server.on('new_namespace', (namespace) => namespace.use(checkProtocolVersion));
}

function checkProtocolVersion({ handshake }: Socket, next: (error?: Error) => void): void {
  const { protocol }: Partial<Record<keyof ViewerHandshake, unknown>> = handshake.auth;
  const mismatch = findProtocolMismatch(protocol ?? handshake.query.protocol);
  next(mismatch ? toConnectError(protocolMismatchError(mismatch)) : undefined);
}

@Injectable()
export class ProtocolVersionGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest();
    const mismatch = findProtocolMismatch(headers[protocolVersionHeader]);
    if (mismatch) throw protocolMismatchError(mismatch);
    return true;
  }
}
