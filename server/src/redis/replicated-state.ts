import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { RedisConnections } from './redis-connections.js';

/** What a node keeps in memory; completes the log's "Cannot read the …". */
export type ReplicatedName =
  | 'booths of tablets'
  | "clinics' last contacts"
  | "district's configuration"
  | 'labels of devices'
  | 'logs'
  | 'messages to tablets'
  | 'print jobs'
  | 'push keys';

export type ReplicatedStateOptions = {
  name: ReplicatedName;
  /** Reads and applies the state. `isPoll`: nothing was announced or missed since the last successful load. */
  load: (isPoll: boolean) => Promise<void>;
  channel?: string;
  /** What a message on the channel does; a refresh unless given. */
  onMessage?: (message: string) => void;
  pollIntervalMs?: number;
};

const retryIntervalMs = 2_000;

/** A provider that is ready once its state is loaded. */
export abstract class ReplicatedProvider implements OnModuleInit, OnApplicationShutdown {
  protected abstract readonly replicated: ReplicatedState;

  onModuleInit(): Promise<void> {
    return this.replicated.open();
  }

  onApplicationShutdown(): void {
    this.replicated.close();
  }
}

/** Keeps what a node holds in memory in step with Redis, however messages are lost. */
export class ReplicatedState {
  private readonly logger = new Logger(ReplicatedState.name);
  private requests = 0;
  private loadedRequest: number | null = null;
  private loading: Promise<void> | null = null;
  private failure: { error: unknown } | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly redis: RedisConnections,
    private readonly options: ReplicatedStateOptions,
  ) {}

  /** Loads the state and follows it from then on. Rejects when it cannot be loaded. */
  async open(): Promise<void> {
    const { channel, onMessage = () => void this.refresh() } = this.options;
    if (channel) this.redis.onMessage(channel, onMessage);
    this.redis.onResubscribed(() => void this.refresh());
    await this.refresh();
    if (!this.failure) return;
    this.close();
    throw this.failure.error;
  }

  /** One load at a time; a request during a load starts another one. Never rejects. */
  refresh(): Promise<void> {
    this.requests += 1;
    return this.loadLatest();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private async loadLatest(): Promise<void> {
    if (this.isClosed) return;
    this.loading ??= this.loadUntilLatest().finally(() => {
      this.loading = null;
      this.scheduleNext();
    });
    await this.loading;
  }

  private async loadUntilLatest(): Promise<void> {
    let request: number;
    do {
      request = this.requests;
      await this.loadOnce(request);
    } while (request !== this.requests && !this.isClosed);
  }

  private async loadOnce(request: number): Promise<void> {
    try {
      await this.options.load(request === this.loadedRequest);
      this.loadedRequest = request;
      if (this.failure) this.logger.warn(`The ${this.options.name} can be read again.`);
      this.failure = null;
    } catch (error) {
      this.loadedRequest = null;
      if (!this.failure && !this.isClosed)
        this.logger.warn(`Cannot read the ${this.options.name}: ${error}. What is known stays in use.`);
      this.failure = { error };
    }
  }

  private scheduleNext(): void {
    clearTimeout(this.timer);
    const { pollIntervalMs = this.failure && retryIntervalMs } = this.options;
    if (pollIntervalMs === null || this.isClosed) return;
    this.timer = setTimeout(() => void this.loadLatest(), pollIntervalMs).unref();
  }
}
