import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { EngineConnection } from './socket-writer.js';

const closeTimeoutMs = 2_000;

@Injectable()
export class ConnectionRegistry {
  private readonly open = new Set<EngineConnection>();

  get count(): number {
    return this.open.size;
  }

  attachTo(server: Server): void {
    const { open } = this;
    // One shared function: there may be tens of thousands of connections.
    function remove(this: EngineConnection): void {
      open.delete(this);
    }
    server.engine.on('connection', (connection: EngineConnection) => {
      open.add(connection);
      connection.on('close', remove);
    });
  }

  /** Sends what is queued before closing, so that clients see a lost connection and reconnect. */
  async closeAll(): Promise<void> {
    const timeout = setTimeout(closeTimeoutMs, undefined, { ref: false });
    await Promise.race([timeout, Promise.all([...this.open].map(closeConnection))]);
    for (const connection of this.open) connection.request.socket.destroy();
  }
}

const closeConnection = (connection: EngineConnection): Promise<void> =>
  new Promise((resolve) => {
    connection.once('close', () => resolve());
    connection.close();
  });
