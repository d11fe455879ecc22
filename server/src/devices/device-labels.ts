import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { channels } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedProvider, ReplicatedState } from '../redis/replicated-state.js';
import { DevicesRepository } from './devices.repository.js';

/** An unknown device may have been revoked for good, so the store is not asked for it more often than this. */
const lookupIntervalMs = 10_000;

/** Labels of devices, cached so that staff views need no Redis call. */
@Injectable()
export class DeviceLabels extends ReplicatedProvider {
  protected readonly replicated: ReplicatedState;
  private readonly listeners = new Set<() => void>();
  private readonly labels = new Map<string, string>();
  private lastLookupAtMs = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly repository: DevicesRepository,
    private readonly clock: Clock,
    connections: RedisConnections,
  ) {
    super();
    this.replicated = new ReplicatedState(connections, {
      name: 'labels of devices',
      channel: channels.deviceRenames,
      load: () => this.load(),
    });
  }

  /** Labels by device id. Unknown ones are looked up; `onChange` reports when they are known. */
  labelsOf(ids: readonly string[]): Record<string, string> {
    const wanted = [...new Set(ids)].filter((id) => id !== '');
    if (wanted.some((id) => !this.labels.has(id))) this.lookUp();
    return Object.fromEntries(
      wanted.flatMap((id) => {
        const label = this.labels.get(id);
        return label === undefined ? [] : [[id, label]];
      }),
    );
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  private lookUp(): void {
    const nowMs = this.clock.nowMs();
    if (nowMs - this.lastLookupAtMs < lookupIntervalMs) return;
    this.lastLookupAtMs = nowMs;
    void this.replicated.refresh();
  }

  private async load(): Promise<void> {
    const paired = await this.repository.list();
    const hasChanged = paired.some(({ id, label }) => this.labels.get(id) !== label);
    for (const { id, label } of paired) this.labels.set(id, label);
    if (!hasChanged) return;
    for (const listener of this.listeners) listener();
  }
}
