import type { ClinicConfig, DistrictConfig } from '@hannun/shared';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { KeptSetUp, SetUpStore } from './set-up-store.js';

const lookPeriod = 2_000;

/** The district's configuration, kept up to date on every node. */
export class District implements OnApplicationShutdown {
  private readonly log = new Logger(District.name);
  private readonly listeners = new Set<() => void>();
  private byId: ReadonlyMap<string, ClinicConfig>;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;
  private lookAgain = false;
  private failing = false;
  /** Set when the quick check cannot be trusted: after an announcement or a failed read. */
  private unsure = false;
  private taken = 0;

  private constructor(
    private readonly store: SetUpStore,
    private kept: KeptSetUp,
  ) {
    this.byId = workingClinics(kept.setUp);
  }

  static async open(store: SetUpStore): Promise<District> {
    const district = new District(store, await store.load());
    store.onChange(() => {
      district.unsure = true;
      void district.look();
    });
    district.timer = setInterval(() => void district.look(), lookPeriod).unref();
    return district;
  }

  get setUp(): DistrictConfig {
    return this.kept.setUp;
  }

  get version(): number {
    return this.kept.version;
  }

  /** Increases with every configuration this node applies, even with an older version from a restored store. */
  get edition(): number {
    return this.taken;
  }

  /** The clinic with the district's levels where it has none of its own. */
  clinic(clinicId: string): ClinicConfig | undefined {
    return this.byId.get(clinicId);
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Stores what `change` returns; returning its argument changes nothing. `change` runs again when another node
   * wrote first. Rethrows what `change` throws.
   */
  async change(change: (setUp: DistrictConfig) => DistrictConfig): Promise<void> {
    for (;;) {
      const before = await this.store.load();
      this.take(before);
      const after = change(before.setUp);
      if (after === before.setUp) return;
      const kept = await this.store.replace(before, after);
      if (kept) return this.take(kept);
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** One read at a time; a request during a read starts another one. */
  look(): Promise<void> {
    if (this.looking) this.lookAgain = true;
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = null;
      if (!this.lookAgain) return;
      this.lookAgain = false;
      void this.look();
    });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    try {
      const { unsure } = this;
      this.unsure = false;
      if (unsure || !(await this.store.isLatest(this.kept))) this.take(await this.store.load());
      this.failing = false;
    } catch (error) {
      this.unsure = true;
      if (!this.failing)
        this.log.warn(`Cannot read the configuration: ${error}. The last known one stays in use.`);
      this.failing = true;
    }
  }

  private take(kept: KeptSetUp): void {
    if (kept.text === this.kept.text) return;
    this.kept = kept;
    this.taken += 1;
    this.byId = workingClinics(kept.setUp);
    for (const listener of this.listeners) listener();
  }
}

const workingClinics = ({ levels, clinics }: DistrictConfig): ReadonlyMap<string, ClinicConfig> =>
  new Map(clinics.map((clinic) => [clinic.clinicId, levels ? { levels, ...clinic } : clinic]));
