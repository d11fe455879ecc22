import { setTimeout as wait } from 'node:timers/promises';
import { DeliveryTimes } from './delivery-times.mjs';
import { openViewer } from './viewer.mjs';

const maxConcurrentOpens = 50;
const retryDelayMs = 100;

/** Viewers spread evenly over some topics, and the times of what arrives at them. */
export class Viewers {
  arrivals = new DeliveryTimes();
  #sockets = new Set();

  constructor({ server, topics, count }) {
    this.server = server;
    this.topics = topics;
    this.count = count;
  }

  open() {
    return this.#openMany(
      Array.from({ length: this.count }, (_, index) => this.topics[index % this.topics.length]),
    );
  }

  countViewers(topic) {
    const index = this.topics.indexOf(topic);
    return Math.floor((this.count - index - 1) / this.topics.length) + 1;
  }

  async waitUntilAllLost() {
    while (this.#sockets.size > 0) await wait(10);
  }

  close() {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  async #openMany(topics) {
    const open = async () => {
      for (let topic = topics.pop(); topic !== undefined; topic = topics.pop()) await this.#openOne(topic);
    };
    await Promise.all(Array.from({ length: maxConcurrentOpens }, open));
  }

  async #openOne(topic) {
    const { arrivals, server } = this;
    const onPush = (version) => arrivals.record(topic, version, performance.now());
    for (let tries = 0; ; tries += 1) {
      try {
        const socket = await openViewer({ ...server, topic, onPush });
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
