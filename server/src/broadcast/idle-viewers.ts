import type { Socket } from 'socket.io';

/** Viewers watch at once and retry within two seconds, so two checks without a watch mean an idle socket. */
const maxLooks = 2;

type Viewer = Pick<Socket, 'rooms' | 'connected' | 'disconnect' | 'client'>;
type Client = { sockets: ReadonlyMap<string, unknown> };

/** Viewers that watch nothing would hold their connections for ever. */
export class IdleViewers {
  private readonly looks = new Map<Viewer, number>();

  note(viewer: Viewer): void {
    if (viewer.rooms.size > 1) this.looks.delete(viewer);
    else this.looks.set(viewer, 0);
  }

  /** A connection that also serves the staff namespace stays open. */
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
