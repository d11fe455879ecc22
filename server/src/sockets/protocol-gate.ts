import { findProtocolMismatch, protocolVersionHeader } from '@hannun/shared';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import { outdated } from '../refusal.js';
import { connectError } from './connect-error.js';

export function guardProtocol(server: Server): void {
  server.use(admit);
  server.on('new_namespace', (namespace) => namespace.use(admit));
}

function admit({ handshake }: Socket, next: (error?: Error) => void): void {
  const mismatch = findProtocolMismatch(handshake.auth.protocol ?? handshake.query.protocol);
  next(mismatch ? connectError(outdated(mismatch)) : undefined);
}

@Injectable()
export class ProtocolGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest();
    const mismatch = findProtocolMismatch(headers[protocolVersionHeader]);
    if (mismatch) throw outdated(mismatch);
    return true;
  }
}
