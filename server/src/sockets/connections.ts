import type { Server } from 'socket.io';
import type { Connection } from './wire.js';

/** How long a peer that no longer reads may keep the server from closing (milliseconds). */
const patience = 2_000;

/** The connections of a socket server, so that it can hang up without dropping what is on its way. */
export class Connections {
  private readonly open = new Set<Connection>();

  /** How many are open. */
  get count(): number {
    return this.open.size;
  }

  follow(server: Server): void {
    const { open } = this;
    // One function for all of them: there may be tens of thousands.
    function forget(this: Connection): void {
      open.delete(this);
    }
    server.engine.on('connection', (connection: Connection) => {
      open.add(connection);
      connection.on('close', forget);
    });
  }

  /** Closes each once its last packets are sent, so that clients see a lost link and come again. */
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
