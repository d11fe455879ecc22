import type { Namespace, Server } from 'socket.io';
import { SocketWriter } from './socket-writer.js';
import { encodeTextFrame } from './text-frame.js';

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
    readonly #writers = new Map<string, SocketWriter>();
    readonly #rooms = new Map<string, Set<SocketWriter>>();

    override addAll(id: string, rooms: Set<string>): void {
      super.addAll(id, rooms);
      const writer = this.#writers.get(id);
      // A socket that joins rooms in a middleware is not registered yet.
      const socket = this.nsp.sockets.get(id);
      if (writer) this.#join(writer, rooms);
      else if (socket) this.#open(new SocketWriter(id, socket.conn));
    }

    #open(writer: SocketWriter): void {
      this.#writers.set(writer.id, writer);
      this.#join(writer, this.sids.get(writer.id) ?? new Set());
    }

    override del(id: string, room: string): void {
      super.del(id, room);
      const writer = this.#writers.get(id);
      if (writer) this.#leave(writer, room);
    }

    override delAll(id: string): void {
      const writer = this.#writers.get(id);
      if (writer) for (const room of this.sids.get(id) ?? []) this.#leave(writer, room);
      this.#writers.delete(id);
      super.delAll(id);
    }

    override broadcast(packet: Packet, options: Options): void {
      const fallback = canUseFrames(options) ? this.#write(options.rooms, () => this.#frameOf(packet)) : null;
      if (fallback?.size === 0) return;
      super.broadcast(packet, fallback ? { ...options, rooms: fallback } : options);
    }

    push(events: readonly PreencodedEvent[], room: string): void {
      const unsent = this.#write(new Set([room]), () => this.#frameOfAll(events));
      if (!unsent || unsent.size === 0) return;
      for (const { event, value } of events) {
        super.broadcast({ type: socketEventType, data: [event, value] }, { rooms: unsent });
      }
    }

    /** Returns the sockets that need the fallback; `null`: this packet cannot be pre-encoded. */
    #write(rooms: ReadonlySet<string>, encode: () => Buffer | null): Set<string> | null {
      const unsent = new Set<string>();
      let frame: Buffer | null = null;
      for (const writer of this.#writersOf(rooms)) {
        frame ??= encode();
        if (!frame) return null;
        if (!writer.write(frame)) unsent.add(writer.id);
      }
      return unsent;
    }

    #writersOf(rooms: ReadonlySet<string>): Iterable<SocketWriter> {
      if (rooms.size === 0) return this.#writers.values();
      const all = [...rooms].map((room) => this.#rooms.get(room) ?? this.#alone(room));
      const [first = []] = all;
      return all.length === 1 ? first : new Set(all.flatMap((writers) => [...writers]));
    }

    /** Each socket is in a room named by its id. */
    #alone(id: string): SocketWriter[] {
      const writer = this.#writers.get(id);
      return writer ? [writer] : [];
    }

    #frameOf(packet: Packet): Buffer | null {
      const [text, ...attachments] = server.encoder.encode({ ...packet, nsp: this.nsp.name });
      return typeof text === 'string' && attachments.length === 0
        ? encodeTextFrame(engineMessageType + text)
        : null;
    }

    #frameOfAll(pushes: readonly PreencodedEvent[]): Buffer {
      const { name } = this.nsp;
      const packetPrefix = `${engineMessageType}${socketEventType}${name === '/' ? '' : `${name},`}`;
      const frames = pushes.map(({ event, json }) => encodeTextFrame(`${packetPrefix}["${event}",${json}]`));
      const [only] = frames;
      return only && frames.length === 1 ? only : Buffer.concat(frames);
    }

    #join(writer: SocketWriter, rooms: ReadonlySet<string>): void {
      for (const room of rooms) {
        if (room === writer.id) continue;
        const writers = this.#rooms.get(room) ?? new Set();
        this.#rooms.set(room, writers.add(writer));
      }
    }

    #leave(writer: SocketWriter, room: string): void {
      const writers = this.#rooms.get(room);
      writers?.delete(writer);
      if (writers?.size === 0) this.#rooms.delete(room);
    }
  };
}

const canUseFrames = ({ except, flags }: Options): boolean => !except?.size && !flags?.volatile;
