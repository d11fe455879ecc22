import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type HttpResponse = ServerResponse<IncomingMessage>;
type TrackedConnection = {
  socket: Socket;
  address: string | null;
  isWebSocket: boolean;
  bytesAtLastCheck: number;
  lastResponse: HttpResponse | undefined;
};

/** Every address may hold this share of the descriptors, and at least the six connections of a browser. */
const guaranteedShare = 0.02;
const minGuaranteedConnections = 8;
/** Beyond this share, an address gets more only by evicting from one that holds over half of it. */
const elasticShare = 0.75;
const reservedDescriptors = { share: 0.05, min: 64, max: 512 };

/** No fixed limit per address: as descriptors run out, the largest holder loses connections first. */
export class ConnectionQuota {
  readonly guaranteed = Math.max(minGuaranteedConnections, Math.floor(this.maxDescriptors * guaranteedShare));
  private readonly elasticLimit = Math.floor(this.maxDescriptors * elasticShare);
  private readonly maxConnections = Math.floor(this.maxDescriptors - reservedOf(this.maxDescriptors));
  private readonly connectionsByAddress = new Map<string, Set<TrackedConnection>>();
  private readonly connectionBySocket = new Map<Socket, TrackedConnection>();

  constructor(private readonly maxDescriptors: number) {}

  /** `false`: no room. A trusted proxy (`null`) always has room. */
  tryAdd(socket: Socket, address: string | null): boolean {
    if (!this.hasRoom(address) && address !== null) return false;
    this.add({ socket, address, isWebSocket: false, bytesAtLastCheck: -1, lastResponse: undefined });
    socket.once('close', () => this.remove(socket));
    return true;
  }

  onRequest(socket: Socket, response: HttpResponse): void {
    const connection = this.connectionBySocket.get(socket);
    if (connection) connection.lastResponse = response;
  }

  /** Counts a websocket for the client's address, not the proxy's. `false`: that address has no room. */
  tryUpgrade(socket: Socket, address: string): boolean {
    const connection = this.connectionBySocket.get(socket);
    if (!connection) return true;
    connection.isWebSocket = true;
    connection.lastResponse = undefined;
    if (connection.address === address) return true;
    this.remove(socket);
    const hasRoom = this.hasRoom(address);
    if (hasRoom) this.add({ ...connection, address });
    return hasRoom;
  }

  closeIdle(): void {
    for (const held of this.connectionsByAddress.values()) {
      if (held.size <= this.guaranteed) continue;
      const plain = [...held].filter(({ isWebSocket }) => !isWebSocket);
      const idle = plain
        .filter((connection) => !hasTraffic(connection) && !isAwaitingResponse(connection))
        .reverse();
      for (const { socket } of idle.slice(0, Math.max(0, plain.length - this.guaranteed))) socket.destroy();
    }
  }

  private hasRoom(address: string | null): boolean {
    const held = (address !== null && this.connectionsByAddress.get(address)?.size) || 0;
    if (held >= this.guaranteed && this.connectionBySocket.size >= this.elasticLimit)
      return this.evictFromLargest(Math.max(held + 1, this.elasticLimit / 2));
    return this.connectionBySocket.size < this.maxConnections || this.evictFromLargest(held + 1);
  }

  private evictFromLargest(minHeld: number): boolean {
    let largest: ReadonlySet<TrackedConnection> = new Set();
    for (const each of this.connectionsByAddress.values()) if (each.size > largest.size) largest = each;
    if (largest.size <= minHeld) return false;
    const connections = [...largest];
    const connection = connections.findLast(({ isWebSocket }) => !isWebSocket) ?? connections.at(-1);
    if (!connection) return false;
    this.remove(connection.socket);
    connection.socket.destroy();
    return true;
  }

  private add(connection: TrackedConnection): void {
    this.connectionBySocket.set(connection.socket, connection);
    if (connection.address === null) return;
    const held = this.connectionsByAddress.get(connection.address) ?? new Set();
    this.connectionsByAddress.set(connection.address, held.add(connection));
  }

  private remove(socket: Socket): void {
    const connection = this.connectionBySocket.get(socket);
    if (!connection) return;
    this.connectionBySocket.delete(socket);
    if (connection.address === null) return;
    const held = this.connectionsByAddress.get(connection.address);
    held?.delete(connection);
    if (held?.size === 0) this.connectionsByAddress.delete(connection.address);
  }
}

const reservedOf = (maxDescriptors: number): number =>
  Math.min(
    reservedDescriptors.max,
    Math.max(reservedDescriptors.min, maxDescriptors * reservedDescriptors.share),
  );

function hasTraffic(connection: TrackedConnection): boolean {
  const { bytesRead, bytesWritten } = connection.socket;
  const previous = connection.bytesAtLastCheck;
  connection.bytesAtLastCheck = bytesRead + bytesWritten;
  return connection.bytesAtLastCheck !== previous;
}

/** A client waiting for its answer to begin is not idle; one reading a started stream may be. */
const isAwaitingResponse = ({ lastResponse }: TrackedConnection): boolean =>
  lastResponse?.req.complete === true && !lastResponse.headersSent && !lastResponse.destroyed;
