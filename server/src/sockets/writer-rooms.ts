import type { SocketWriter } from './socket-writer.js';

/** The writers of one namespace's sockets, and the rooms they are in. */
export class WriterRooms {
  private readonly writers = new Map<string, SocketWriter>();
  private readonly rooms = new Map<string, Set<SocketWriter>>();

  has(id: string): boolean {
    return this.writers.has(id);
  }

  add(writer: SocketWriter, rooms: ReadonlySet<string>): void {
    this.writers.set(writer.id, writer);
    this.join(writer.id, rooms);
  }

  /** Each socket is in a room named by its id, which needs no set. */
  join(id: string, rooms: ReadonlySet<string>): void {
    const writer = this.writers.get(id);
    if (!writer) return;
    for (const room of rooms) {
      if (room !== id) this.rooms.set(room, (this.rooms.get(room) ?? new Set()).add(writer));
    }
  }

  leave(id: string, room: string): void {
    const inRoom = this.rooms.get(room);
    const writer = this.writers.get(id);
    if (writer) inRoom?.delete(writer);
    if (inRoom?.size === 0) this.rooms.delete(room);
  }

  delete(id: string, rooms: ReadonlySet<string>): void {
    for (const room of rooms) this.leave(id, room);
    this.writers.delete(id);
  }

  /** All writers if no room is given. */
  in(rooms: ReadonlySet<string>): Iterable<SocketWriter> {
    if (rooms.size === 0) return this.writers.values();
    const all = [...rooms].map((room) => this.rooms.get(room) ?? this.alone(room));
    const [first = []] = all;
    return all.length === 1 ? first : new Set(all.flatMap((writers) => [...writers]));
  }

  private alone(id: string): SocketWriter[] {
    const writer = this.writers.get(id);
    return writer ? [writer] : [];
  }
}
