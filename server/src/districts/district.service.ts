import type { ClinicConfig, District, DistrictConfig } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { unknownClinicError } from '../core/domain-error.js';
import { channels } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedProvider, ReplicatedState } from '../redis/replicated-state.js';
import { demoDistrict } from './demo-district.js';
import {
  DistrictConfigRepository,
  emptyDistrictConfig,
  type StoredDistrictConfig,
} from './district-config.repository.js';

const pollIntervalMs = 2_000;

/** The district's configuration, kept up to date on every node. */
@Injectable()
export class DistrictService extends ReplicatedProvider {
  private readonly listeners = new Set<() => void>();
  protected readonly replicated: ReplicatedState;
  private clinicsById: ReadonlyMap<string, ClinicConfig> = new Map();
  private stored: StoredDistrictConfig = { version: 0, config: emptyDistrictConfig, text: '' };
  private revisions = 0;

  constructor(
    private readonly repository: DistrictConfigRepository,
    connections: RedisConnections,
    private readonly serverConfig: ServerConfig,
  ) {
    super();
    this.replicated = new ReplicatedState(connections, {
      name: "district's configuration",
      channel: channels.districtConfig,
      pollIntervalMs,
      load: async (isPoll) => {
        // An announced change or a restored store is read whole, as it may look the same.
        if (!isPoll || !(await repository.isLatest(this.stored))) this.apply(await repository.load());
      },
    });
  }

  override async onModuleInit(): Promise<void> {
    if (this.serverConfig.seedDemo) await this.repository.seed(demoDistrict);
    await super.onModuleInit();
  }

  get config(): DistrictConfig {
    return this.stored.config;
  }

  /** As every page and screen knows it; only the map needs the outline. */
  get named(): District {
    const { id, name } = this.config.district;
    return { id, name };
  }

  get version(): number {
    return this.stored.version;
  }

  /** Increases with every configuration this node applies, even with an older version from a restored store. */
  get revision(): number {
    return this.revisions;
  }

  /** The clinic with the district's levels where it has none of its own. */
  clinic(clinicId: string): ClinicConfig | undefined {
    return this.clinicsById.get(clinicId);
  }

  /** Throws `DomainError` when there is no such clinic. */
  requireClinic(clinicId: string): ClinicConfig {
    const clinic = this.clinic(clinicId);
    if (!clinic) throw unknownClinicError(clinicId);
    return clinic;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Stores what `update` returns; returning its argument changes nothing. `update` runs again when another node
   * wrote first. Rethrows what `update` throws.
   */
  async update(update: (setUp: DistrictConfig) => DistrictConfig): Promise<void> {
    for (;;) {
      const before = await this.repository.load();
      this.apply(before);
      const after = update(before.config);
      if (after === before.config) return;
      const stored = await this.repository.replace(before, after);
      if (stored) return this.apply(stored);
    }
  }

  private apply(stored: StoredDistrictConfig): void {
    if (stored.text === this.stored.text) return;
    this.stored = stored;
    this.revisions += 1;
    this.clinicsById = resolveClinics(stored.config);
    for (const listener of this.listeners) listener();
  }
}

const resolveClinics = ({ levels, clinics }: DistrictConfig): ReadonlyMap<string, ClinicConfig> =>
  new Map(clinics.map((clinic) => [clinic.clinicId, levels ? { levels, ...clinic } : clinic]));
