import type { Socket } from 'socket.io';

/** Viewers watch at once and retry within two seconds, so two checks without a watch mean an idle socket. */
const maxIdleChecks = 2;

type ViewerSocket = Pick<Socket, 'rooms' | 'connected' | 'disconnect' | 'client'>;
type EngineClient = { sockets: ReadonlyMap<string, unknown> };

/** Viewers that watch nothing would hold their connections for ever. */
export class IdleViewers {
  private readonly idleChecks = new Map<ViewerSocket, number>();

  track(viewer: ViewerSocket): void {
    if (viewer.rooms.size > 1) this.idleChecks.delete(viewer);
    else this.idleChecks.set(viewer, 0);
  }

  /** A connection that also serves the staff namespace stays open. */
  disconnectIdle(): void {
    for (const [viewer, checks] of this.idleChecks) {
      const isAlone = (viewer.client as unknown as EngineClient).sockets.size < 2;
      this.idleChecks.set(viewer, checks + 1);
      if (viewer.connected && (checks < maxIdleChecks || !isAlone)) continue;
      this.idleChecks.delete(viewer);
      viewer.disconnect(true);
    }
  }
}
