import type { ScreenReport, ScreenSettings, UrgentNotice } from '@hannun/shared';

/** A screen's last report, with its time in ISO-8601. */
export type KeptReport = ScreenReport & {
  id: string;
  paired: boolean;
  device: string | null;
  lastContactAt: string;
};

export type KeptCare = { label: string; settings: ScreenSettings; reloads: number };

/** `target`: the clinic the screen shows, or `district`. */
export type ScreenGrant = { target: string; label: string };

export abstract class ScreenStore {
  /** For a screen that is paired or has settings. */
  abstract report(report: KeptReport): Promise<void>;
  abstract reports(): Promise<KeptReport[]>;
  abstract reportOf(id: string): Promise<KeptReport | null>;
  abstract forget(ids: readonly string[]): Promise<void>;
  /** Kept apart from the others; all of them expire after the last report. */
  abstract reportUnpaired(report: KeptReport, life: number): Promise<void>;
  abstract unpaired(): Promise<KeptReport[]>;
  abstract forgetUnpaired(ids: readonly string[]): Promise<void>;
  abstract idOf(device: string): Promise<string | null>;
  abstract ownerOf(id: string): Promise<string | null>;
  abstract bind(device: string, id: string): Promise<void>;
  abstract care(id: string): Promise<KeptCare | null>;
  abstract cares(): Promise<ReadonlyMap<string, KeptCare>>;
  abstract keepCare(id: string, care: KeptCare): Promise<void>;
  abstract urgent(): Promise<UrgentNotice | null>;
  abstract keepUrgent(notice: UrgentNotice | null): Promise<void>;
  abstract offer(code: string, secretHash: string, life: number): Promise<boolean>;
  /** Returns `false` when no screen shows this code. */
  abstract confirm(code: string, grant: ScreenGrant): Promise<boolean>;
  /** Reads and deletes a confirmation, so that it is used only once. */
  abstract redeem(secretHash: string): Promise<ScreenGrant | null>;
}
