import type { Socket } from 'socket.io';

/** Looks a socket may be found watching nothing at: viewers watch at once, and ask again within two seconds. */
const maxLooks = 2;

type Viewer = Pick<Socket, 'rooms' | 'connected' | 'disconnect' | 'client'>;
/** What socket.io keeps of a connection and does not type: its sockets, one in each namespace. */
type Client = { sockets: ReadonlyMap<string, unknown> };

/** Sockets that have joined and watch nothing: they would hold their connections for ever. */
export class IdleViewers {
  private readonly looks = new Map<Viewer, number>();

  /** This socket came, or has just asked for something. */
  note(viewer: Viewer): void {
    // It is in a room of its own.
    if (viewer.rooms.size > 1) this.looks.delete(viewer);
    else this.looks.set(viewer, 0);
  }

  /** Closes those found so at the last looks as well. A tablet may do on the same connection what it came for. */
  look(): void {
    for (const [viewer, looks] of this.looks) {
      const isAlone = (viewer.client as unknown as Client).sockets.size < 2;
      this.looks.set(viewer, looks + 1);
      if (viewer.connected && (looks < maxLooks || !isAlone)) continue;
      this.looks.delete(viewer);
      viewer.disconnect(true);
    }
  }
}
