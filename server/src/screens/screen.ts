import type { ScreenReport, ScreenSettings, UrgentNotice } from '@hannun/shared';

/** What a screen told of itself last, when (ISO-8601), and whether it is paired. */
export type KeptReport = ScreenReport & {
  id: string;
  paired: boolean;
  device: string | null;
  lastContactAt: string;
};

/** What the office wants of a screen. */
export type KeptCare = { label: string; settings: ScreenSettings; reloads: number };

/** What the office confirmed for a code: which clinic (or `district`) the screen shows, and its name. */
export type ScreenGrant = { target: string; label: string };

/** Where screens, the office's wishes for them and their pairing codes are kept. */
export abstract class ScreenStore {
  /** Keeps the report of a screen that is paired, or that the office has set something for. */
  abstract report(report: KeptReport): Promise<void>;
  abstract reports(): Promise<KeptReport[]>;
  abstract reportOf(id: string): Promise<KeptReport | null>;
  abstract forget(ids: readonly string[]): Promise<void>;
  /** Keeps the report of an unpaired screen apart, all of them for `life` (seconds) after the last one. */
  abstract reportUnpaired(report: KeptReport, life: number): Promise<void>;
  abstract unpaired(): Promise<KeptReport[]>;
  abstract forgetUnpaired(ids: readonly string[]): Promise<void>;
  /** The screen id that belongs to a device; `null`: none yet. */
  abstract idOf(device: string): Promise<string | null>;
  /** The device a screen id belongs to; `null`: nobody's. */
  abstract ownerOf(id: string): Promise<string | null>;
  abstract bind(device: string, id: string): Promise<void>;
  abstract care(id: string): Promise<KeptCare | null>;
  abstract cares(): Promise<ReadonlyMap<string, KeptCare>>;
  abstract keepCare(id: string, care: KeptCare): Promise<void>;
  abstract urgent(): Promise<UrgentNotice | null>;
  abstract keepUrgent(notice: UrgentNotice | null): Promise<void>;
  /** Keeps a code for its life (seconds) with the hash of its screen's secret; `false` when it is taken. */
  abstract offer(code: string, secretHash: string, life: number): Promise<boolean>;
  /** Notes what the office confirmed; `false` when no screen shows that code now. */
  abstract confirm(code: string, grant: ScreenGrant): Promise<boolean>;
  /** Takes out what was confirmed for a secret, so that it serves once only. */
  abstract redeem(secretHash: string): Promise<ScreenGrant | null>;
}
