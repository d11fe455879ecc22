import type { Server } from 'socket.io';
import type { Connection } from './wire.js';

const patience = 2_000;

export class Connections {
  private readonly open = new Set<Connection>();

  get count(): number {
    return this.open.size;
  }

  follow(server: Server): void {
    const { open } = this;
    // One shared function: there may be tens of thousands of connections.
    function forget(this: Connection): void {
      open.delete(this);
    }
    server.engine.on('connection', (connection: Connection) => {
      open.add(connection);
      connection.on('close', forget);
    });
  }

  /** Sends what is queued before closing, so that clients see a lost connection and reconnect. */
  async hangUp(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([enough, Promise.all([...this.open].map(closed))]);
    clearTimeout(timer);
    for (const connection of this.open) connection.request.socket.destroy();
  }
}

const closed = (connection: Connection): Promise<void> =>
  new Promise((resolve) => {
    connection.once('close', () => resolve());
    connection.close();
  });
