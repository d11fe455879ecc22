import type { ClinicSetUp, DistrictSetUp } from '@hannun/shared';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { KeptSetUp, SetUpStore } from './set-up-store.js';

/** How often the store is asked for a change that was not heard (milliseconds). */
const lookPeriod = 2_000;

/** The district this server serves, as the office has set it up by now. Every node follows its changes. */
export class District implements OnApplicationShutdown {
  private readonly log = new Logger(District.name);
  private readonly listeners = new Set<() => void>();
  private byId: ReadonlyMap<string, ClinicSetUp>;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | null = null;
  private lookAgain = false;
  private failing = false;
  /** Whether the whole set-up has to be read, because its beginning may not tell that it is another one. */
  private unsure = false;
  private taken = 0;

  private constructor(
    private readonly store: SetUpStore,
    private kept: KeptSetUp,
  ) {
    this.byId = workingClinics(kept.setUp);
  }

  /** Reads the set-up and follows it from here on. */
  static async open(store: SetUpStore): Promise<District> {
    const district = new District(store, await store.load());
    store.onChange(() => {
      district.unsure = true;
      void district.look();
    });
    district.timer = setInterval(() => void district.look(), lookPeriod).unref();
    return district;
  }

  get setUp(): DistrictSetUp {
    return this.kept.setUp;
  }

  /** Rises with each change of the set-up; 0: nobody has set anything up yet. */
  get version(): number {
    return this.kept.version;
  }

  /** Rises with each set-up that this node takes over, of whatever version: a restored store may hold an older one. */
  get edition(): number {
    return this.taken;
  }

  /** The clinic as it works: with the district's levels where it has none of its own. */
  clinic(clinicId: string): ClinicSetUp | undefined {
    return this.byId.get(clinicId);
  }

  /** Calls back after each change of the set-up. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /**
   * Keeps what `change` makes of the present set-up. Nobody's change is lost: where another one came first,
   * `change` is asked again with that; the very set-up it was given changes nothing. What it throws is thrown.
   */
  async change(change: (setUp: DistrictSetUp) => DistrictSetUp): Promise<void> {
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

  /** Looks into the store; one look at a time, and another where something was heard meanwhile. */
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
      // Told once per trouble; the next look comes by itself.
      if (!this.failing) this.log.warn(`The set-up cannot be read just now: ${error}. The one known stays.`);
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

const workingClinics = ({ levels, clinics }: DistrictSetUp): ReadonlyMap<string, ClinicSetUp> =>
  new Map(clinics.map((clinic) => [clinic.clinicId, levels ? { levels, ...clinic } : clinic]));
