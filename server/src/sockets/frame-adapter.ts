import type { Namespace, Server } from 'socket.io';
import { textFrame } from './text-frame.js';
import { Wire } from './wire.js';

type Adapter = Namespace['adapter'];
type Packet = Parameters<Adapter['broadcast']>[0];
type Options = Parameters<Adapter['broadcast']>[1];
type AdapterClass = Extract<Parameters<Server['adapter']>[0], abstract new (...args: never) => unknown>;

export type Push = { event: string; value: object; json: string };

export type FrameAdapter = Adapter & {
  /** Sends the events in this order, in one write per socket. */
  push: (pushes: readonly Push[], room: string) => void;
};

const message = '4';
const eventPacket = 2;

/** Encodes a broadcast once for all sockets. Those that cannot take it now get it the usual way, in order. */
export function inFrames(server: Server): AdapterClass {
  return class extends (server.adapter() as AdapterClass) implements FrameAdapter {
    readonly #wires = new Map<string, Wire>();
    readonly #rooms = new Map<string, Set<Wire>>();

    override addAll(id: string, rooms: Set<string>): void {
      super.addAll(id, rooms);
      const known = this.#wires.get(id);
      // A socket that joins rooms in a middleware is not registered yet.
      const socket = this.nsp.sockets.get(id);
      if (known) this.#join(known, rooms);
      else if (socket) this.#open(new Wire(id, socket.conn));
    }

    #open(wire: Wire): void {
      this.#wires.set(wire.id, wire);
      this.#join(wire, this.sids.get(wire.id) ?? new Set());
    }

    override del(id: string, room: string): void {
      super.del(id, room);
      const wire = this.#wires.get(id);
      if (wire) this.#leave(wire, room);
    }

    override delAll(id: string): void {
      const wire = this.#wires.get(id);
      if (wire) for (const room of this.sids.get(id) ?? []) this.#leave(wire, room);
      this.#wires.delete(id);
      super.delAll(id);
    }

    override broadcast(packet: Packet, options: Options): void {
      const late = isPlain(options) ? this.#write(options.rooms, () => this.#frameOf(packet)) : null;
      if (late?.size === 0) return;
      super.broadcast(packet, late ? { ...options, rooms: late } : options);
    }

    push(pushes: readonly Push[], room: string): void {
      const late = this.#write(new Set([room]), () => this.#frameOfAll(pushes));
      if (!late || late.size === 0) return;
      for (const { event, value } of pushes) {
        super.broadcast({ type: eventPacket, data: [event, value] }, { rooms: late });
      }
    }

    /** Returns the sockets that need the fallback; `null`: this packet cannot be pre-encoded. */
    #write(rooms: ReadonlySet<string>, frameOf: () => Buffer | null): Set<string> | null {
      const late = new Set<string>();
      let frame: Buffer | null = null;
      for (const wire of this.#wiresOf(rooms)) {
        frame ??= frameOf();
        if (!frame) return null;
        if (!wire.write(frame)) late.add(wire.id);
      }
      return late;
    }

    #wiresOf(rooms: ReadonlySet<string>): Iterable<Wire> {
      if (rooms.size === 0) return this.#wires.values();
      const all = [...rooms].map((room) => this.#rooms.get(room) ?? this.#alone(room));
      const [first = []] = all;
      return all.length === 1 ? first : new Set(all.flatMap((wires) => [...wires]));
    }

    /** Each socket is in a room named by its id. */
    #alone(id: string): Wire[] {
      const wire = this.#wires.get(id);
      return wire ? [wire] : [];
    }

    #frameOf(packet: Packet): Buffer | null {
      const [text, ...attachments] = server.encoder.encode({ ...packet, nsp: this.nsp.name });
      return typeof text === 'string' && attachments.length === 0 ? textFrame(message + text) : null;
    }

    #frameOfAll(pushes: readonly Push[]): Buffer {
      const { name } = this.nsp;
      const head = `${message}${eventPacket}${name === '/' ? '' : `${name},`}`;
      const frames = pushes.map(({ event, json }) => textFrame(`${head}["${event}",${json}]`));
      const [only] = frames;
      return only && frames.length === 1 ? only : Buffer.concat(frames);
    }

    #join(wire: Wire, rooms: ReadonlySet<string>): void {
      for (const room of rooms) {
        if (room === wire.id) continue;
        const others = this.#rooms.get(room) ?? new Set();
        this.#rooms.set(room, others.add(wire));
      }
    }

    #leave(wire: Wire, room: string): void {
      const others = this.#rooms.get(room);
      others?.delete(wire);
      if (others?.size === 0) this.#rooms.delete(room);
    }
  };
}

const isPlain = ({ except, flags }: Options): boolean => !except?.size && !flags?.volatile;
