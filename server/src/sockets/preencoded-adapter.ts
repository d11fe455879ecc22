import type { Namespace, Server } from 'socket.io';
import { SocketWriter } from './socket-writer.js';
import { encodeTextFrame } from './text-frame.js';
import { WriterRooms } from './writer-rooms.js';

type Adapter = Namespace['adapter'];
type Packet = Parameters<Adapter['broadcast']>[0];
type Options = Parameters<Adapter['broadcast']>[1];
type AdapterClass = Extract<Parameters<Server['adapter']>[0], abstract new (...args: never) => unknown>;

export type PreencodedEvent = { event: string; value: object; json: string };

export type PreencodedAdapter = Adapter & {
  /** Sends the events in this order, in one write per socket. */
  push: (pushes: readonly PreencodedEvent[], room: string) => void;
};

const engineMessageType = '4';
const socketEventType = 2;

/** Encodes a broadcast once for all sockets. Those that cannot take it now get it the usual way, in order. */
export function withPreencodedFrames(server: Server): AdapterClass {
  return class extends (server.adapter() as AdapterClass) implements PreencodedAdapter {
    readonly #writers = new WriterRooms();

    override addAll(id: string, rooms: Set<string>): void {
      super.addAll(id, rooms);
      // A socket that joins rooms in a middleware is not registered yet.
      const socket = this.nsp.sockets.get(id);
      if (this.#writers.has(id)) this.#writers.join(id, rooms);
      else if (socket) this.#writers.add(new SocketWriter(id, socket.conn), this.sids.get(id) ?? new Set());
    }

    override del(id: string, room: string): void {
      super.del(id, room);
      this.#writers.leave(id, room);
    }

    override delAll(id: string): void {
      this.#writers.delete(id, this.sids.get(id) ?? new Set());
      super.delAll(id);
    }

    override broadcast(packet: Packet, options: Options): void {
      const fallback = canUseFrames(options) ? this.#write(options.rooms, () => this.#frameOf(packet)) : null;
      if (fallback?.size === 0) return;
      super.broadcast(packet, fallback ? { ...options, rooms: fallback } : options);
    }

    push(events: readonly PreencodedEvent[], room: string): void {
      const unsent = this.#write(new Set([room]), () => encodeEvents(events, this.nsp.name));
      if (!unsent || unsent.size === 0) return;
      for (const { event, value } of events) {
        super.broadcast({ type: socketEventType, data: [event, value] }, { rooms: unsent });
      }
    }

    /** Returns the sockets that need the fallback; `null`: this packet cannot be pre-encoded. */
    #write(rooms: ReadonlySet<string>, encode: () => Buffer | null): Set<string> | null {
      const unsent = new Set<string>();
      let frame: Buffer | null = null;
      for (const writer of this.#writers.in(rooms)) {
        frame ??= encode();
        if (!frame) return null;
        if (!writer.write(frame)) unsent.add(writer.id);
      }
      return unsent;
    }

    #frameOf(packet: Packet): Buffer | null {
      const [text, ...attachments] = server.encoder.encode({ ...packet, nsp: this.nsp.name });
      return typeof text === 'string' && attachments.length === 0
        ? encodeTextFrame(engineMessageType + text)
        : null;
    }
  };
}

function encodeEvents(events: readonly PreencodedEvent[], namespace: string): Buffer {
  const packetPrefix = `${engineMessageType}${socketEventType}${namespace === '/' ? '' : `${namespace},`}`;
  const frames = events.map(({ event, json }) => encodeTextFrame(`${packetPrefix}["${event}",${json}]`));
  const [only] = frames;
  return only && frames.length === 1 ? only : Buffer.concat(frames);
}

const canUseFrames = ({ except, flags }: Options): boolean => !except?.size && !flags?.volatile;
