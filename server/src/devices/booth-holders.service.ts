import type { BoothHolder, Device, HeldBooth } from '@hannun/shared/contract';
import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { JsonHash } from '../redis/json-hash.js';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedProvider, ReplicatedState } from '../redis/replicated-state.js';
import type { TabletBooths } from './device.js';
import { DevicesRepository } from './devices.repository.js';

const writeIntervalMs = 60_000;
/** A tablet that sleeps through lunch may find its booth taken; it is told when it wakes. */
const presentMs = 10 * 60_000;

/** At which booths each clinic's tablets stand, as they say themselves with every beat. */
@Injectable()
export class BoothHoldersService extends ReplicatedProvider {
  protected readonly replicated: ReplicatedState;
  private readonly logger = new Logger(BoothHoldersService.name);
  private readonly stored: JsonHash<TabletBooths>;
  private readonly listeners = new Set<(clinicId: string) => void>();
  private tablets = new Map<string, TabletBooths>();

  constructor(
    private readonly redis: RedisConnections,
    private readonly clock: Clock,
    repository: DevicesRepository,
  ) {
    super();
    this.stored = new JsonHash(redis.commands, keys.tabletBooths);
    this.replicated = new ReplicatedState(redis, {
      name: 'booths of tablets',
      channel: channels.tabletBooths,
      pollIntervalMs: writeIntervalMs,
      load: () => this.load(),
    });
    repository.onRevoked((id) => void this.forget(id));
  }

  /** `booths` is undefined for tablets of an earlier release. */
  record({ id, clinicId }: Device, booths: readonly HeldBooth[] | undefined): void {
    if (!booths) return;
    const heardAt = this.clock.nowIso();
    const last = this.tablets.get(id);
    const isSame = last?.clinicId === clinicId && JSON.stringify(last.booths) === JSON.stringify(booths);
    if (isSame && Date.parse(heardAt) - Date.parse(last.heardAt) < writeIntervalMs) return;
    if (!last && booths.length === 0) return;
    const next = { clinicId, booths, heardAt };
    this.tablets.set(id, next);
    if (!isSame) this.notify(clinicId);
    // Not awaited: taps must not wait for it. A lost write is repeated with the next beat.
    this.store(id, next, !isSame).catch((error) => {
      this.logger.debug(`${error}`);
      if (this.tablets.get(id) !== next) return;
      if (last) this.tablets.set(id, last);
      else this.tablets.delete(id);
    });
  }

  /** Those heard of lately. */
  get(clinicId: string): BoothHolder[] {
    const since = this.clock.nowMs() - presentMs;
    return [...this.tablets].flatMap(([device, tablet]) =>
      tablet.clinicId === clinicId && Date.parse(tablet.heardAt) > since
        ? tablet.booths.map((held) => ({ device, ...held }))
        : [],
    );
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  private async store(id: string, tablet: TabletBooths, isNews: boolean): Promise<void> {
    await this.stored.save(id, tablet);
    if (isNews) await this.redis.commands.publish(channels.tabletBooths, id);
  }

  private async forget(id: string): Promise<void> {
    const clinicId = this.tablets.get(id)?.clinicId;
    if (clinicId === undefined) return;
    this.tablets.delete(id);
    this.notify(clinicId);
    await this.stored
      .delete(id)
      .catch((error) => this.logger.warn(`Cannot delete the booths of a revoked tablet: ${error}`));
  }

  private async load(): Promise<void> {
    const before = this.tablets;
    this.tablets = new Map(await this.stored.byId());
    const changed = [...before, ...this.tablets].flatMap(([id, { clinicId }]) =>
      JSON.stringify(before.get(id)?.booths) === JSON.stringify(this.tablets.get(id)?.booths)
        ? []
        : [clinicId],
    );
    for (const clinicId of new Set(changed)) this.notify(clinicId);
  }

  private notify(clinicId: string): void {
    for (const listener of this.listeners) listener(clinicId);
  }
}
