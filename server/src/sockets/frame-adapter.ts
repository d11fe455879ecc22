import type { Namespace, Server } from 'socket.io';
import { textFrame } from './text-frame.js';
import { Wire } from './wire.js';

type Adapter = Namespace['adapter'];
type Packet = Parameters<Adapter['broadcast']>[0];
type Options = Parameters<Adapter['broadcast']>[1];
type AdapterClass = Extract<Parameters<Server['adapter']>[0], abstract new (...args: never) => unknown>;

/** An adapter that frames what goes to many once, and writes the same bytes to each. */
export type FrameAdapter = Adapter & {
  /** Broadcasts several packets, in this order and in one write for each socket. */
  broadcastAll: (packets: readonly Packet[], options: Options) => void;
};

/** A message packet of Engine.IO. */
const message = '4';

/**
 * Puts ready-made frames before a server's adapter. Sockets that cannot take one just now get the packets
 * by the adapter's own way, which keeps their order.
 */
export function inFrames(server: Server): AdapterClass {
  return class extends (server.adapter() as AdapterClass) implements FrameAdapter {
    readonly #wires = new Map<string, Wire>();
    readonly #rooms = new Map<string, Set<Wire>>();

    override addAll(id: string, rooms: Set<string>): void {
      super.addAll(id, rooms);
      const known = this.#wires.get(id);
      // A socket that joins rooms while it is still being let in is not there yet.
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
      this.broadcastAll([packet], options);
    }

    broadcastAll(packets: readonly Packet[], options: Options): void {
      const frame = isPlain(options) ? this.#frameOf(packets) : null;
      const late = frame && this.#write(frame, options.rooms);
      if (late?.size === 0) return;
      for (const packet of packets) super.broadcast(packet, late ? { ...options, rooms: late } : options);
    }

    /** Writes to all sockets of the rooms, or of the namespace; returns those that could not take it. */
    #write(frame: Buffer, rooms: ReadonlySet<string>): Set<string> {
      const late = new Set<string>();
      for (const wire of this.#wiresOf(rooms)) if (!wire.write(frame)) late.add(wire.id);
      return late;
    }

    #wiresOf(rooms: ReadonlySet<string>): Iterable<Wire> {
      if (rooms.size === 0) return this.#wires.values();
      const all = [...rooms].map((room) => this.#rooms.get(room) ?? this.#alone(room));
      const [first = []] = all;
      return all.length === 1 ? first : new Set(all.flatMap((wires) => [...wires]));
    }

    /** Every socket is a room of its own, under its id. */
    #alone(id: string): Wire[] {
      const wire = this.#wires.get(id);
      return wire ? [wire] : [];
    }

    #frameOf(packets: readonly Packet[]): Buffer | null {
      const frames: Buffer[] = [];
      for (const packet of packets) {
        const [text, ...attachments] = server.encoder.encode({ ...packet, nsp: this.nsp.name });
        if (typeof text !== 'string' || attachments.length > 0) return null;
        frames.push(textFrame(message + text));
      }
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

/** Nobody is left out, and nothing may be dropped. */
const isPlain = ({ except, flags }: Options): boolean => !except?.size && !flags?.volatile;
