import type { ClinicConfig, DistrictConfig } from '@hannun/shared/contract';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { DistrictConfigRepository, StoredDistrictConfig } from './district-config.repository.js';

const pollIntervalMs = 2_000;

/** The district's configuration, kept up to date on every node. */
export class DistrictService implements OnApplicationShutdown {
  private readonly logger = new Logger(DistrictService.name);
  private readonly listeners = new Set<() => void>();
  private clinicsById: ReadonlyMap<string, ClinicConfig>;
  private timer: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> | null = null;
  private refreshAgain = false;
  private isFailing = false;
  /** Set when the quick check cannot be trusted: after an announcement or a failed read. */
  private needsFullRead = false;
  private revisions = 0;

  private constructor(
    private readonly repository: DistrictConfigRepository,
    private stored: StoredDistrictConfig,
  ) {
    this.clinicsById = resolveClinics(stored.config);
  }

  static async open(store: DistrictConfigRepository): Promise<DistrictService> {
    const district = new DistrictService(store, await store.load());
    store.onChange(() => {
      district.needsFullRead = true;
      void district.refresh();
    });
    district.timer = setInterval(() => void district.refresh(), pollIntervalMs).unref();
    return district;
  }

  get config(): DistrictConfig {
    return this.stored.config;
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

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Stores what `change` returns; returning its argument changes nothing. `change` runs again when another node
   * wrote first. Rethrows what `change` throws.
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

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One read at a time; a request during a read starts another one. */
  refresh(): Promise<void> {
    if (this.refreshing) this.refreshAgain = true;
    this.refreshing ??= this.refreshOnce().finally(() => {
      this.refreshing = null;
      if (!this.refreshAgain) return;
      this.refreshAgain = false;
      void this.refresh();
    });
    return this.refreshing;
  }

  private async refreshOnce(): Promise<void> {
    try {
      const { needsFullRead } = this;
      this.needsFullRead = false;
      if (needsFullRead || !(await this.repository.isLatest(this.stored)))
        this.apply(await this.repository.load());
      this.isFailing = false;
    } catch (error) {
      this.needsFullRead = true;
      if (!this.isFailing)
        this.logger.warn(`Cannot read the configuration: ${error}. The last known one stays in use.`);
      this.isFailing = true;
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
