import { setTimeout as wait } from 'node:timers/promises';
import type { TargetKind } from '../targets/server-target.ts';
import { DeliveryTimes } from './delivery-times.ts';
import type { RawWebSocket } from './raw-websocket.ts';
import { openViewer } from './viewer.ts';

const maxConcurrentOpens = 50;
const retryDelayMs = 100;

export type ViewersOptions = {
  server: { kind: TargetKind; port: number };
  topics: readonly string[];
  count: number;
};

/** Viewers spread evenly over some topics, and the times of what arrives at them. */
export class Viewers {
  readonly arrivals = new DeliveryTimes();
  readonly #server: ViewersOptions['server'];
  readonly #topics: readonly string[];
  readonly #count: number;
  #sockets = new Set<RawWebSocket>();

  constructor({ server, topics, count }: ViewersOptions) {
    this.#server = server;
    this.#topics = topics;
    this.#count = count;
  }

  open(): Promise<void> {
    return this.#openMany(
      Array.from({ length: this.#count }, (_, index) => this.#topics[index % this.#topics.length] ?? ''),
    );
  }

  countViewers(topic: string): number {
    const index = this.#topics.indexOf(topic);
    return Math.floor((this.#count - index - 1) / this.#topics.length) + 1;
  }

  async waitUntilAllLost(): Promise<void> {
    while (this.#sockets.size > 0) await wait(10);
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  async #openMany(topics: string[]): Promise<void> {
    const open = async () => {
      for (let topic = topics.pop(); topic !== undefined; topic = topics.pop()) await this.#openOne(topic);
    };
    await Promise.all(Array.from({ length: maxConcurrentOpens }, open));
  }

  async #openOne(topic: string): Promise<void> {
    const { arrivals } = this;
    const onPush = (version: number | null) => arrivals.record(topic, version, performance.now());
    for (let tries = 0; ; tries += 1) {
      try {
        const socket = await openViewer({ ...this.#server, topic, onPush });
        socket.onClose = () => this.#sockets.delete(socket);
        this.#sockets.add(socket);
        return;
      } catch (error) {
        if (tries === 100) throw error;
        await wait(retryDelayMs);
      }
    }
  }
}
