import type { ScreenReport, ScreenSettings, UrgentNotice } from '@hannun/shared/contract';

/** A screen's last report, with its time in ISO-8601. */
export type StoredScreenReport = ScreenReport & {
  id: string;
  paired: boolean;
  device: string | null;
  lastContactAt: string;
};

export type StoredDesiredState = { label: string; settings: ScreenSettings; reloads: number };

/** `target`: the clinic the screen shows, or `district`. */
export type ScreenGrant = { target: string; label: string };

export abstract class ScreenRepository {
  /** For a screen that is paired or has settings. */
  abstract saveReport(report: StoredScreenReport): Promise<void>;
  abstract listReports(): Promise<StoredScreenReport[]>;
  abstract findReport(id: string): Promise<StoredScreenReport | null>;
  abstract deleteReports(ids: readonly string[]): Promise<void>;
  /** Kept apart from the others; all of them expire after the last report. */
  abstract saveUnpairedReport(report: StoredScreenReport, ttlSeconds: number): Promise<void>;
  abstract listUnpairedReports(): Promise<StoredScreenReport[]>;
  abstract deleteUnpairedReports(ids: readonly string[]): Promise<void>;
  abstract findScreenId(device: string): Promise<string | null>;
  abstract findOwner(id: string): Promise<string | null>;
  abstract bind(device: string, id: string): Promise<void>;
  abstract findDesiredState(id: string): Promise<StoredDesiredState | null>;
  abstract listDesiredStates(): Promise<ReadonlyMap<string, StoredDesiredState>>;
  abstract saveDesiredState(id: string, state: StoredDesiredState): Promise<void>;
  abstract findUrgentNotice(): Promise<UrgentNotice | null>;
  abstract saveUrgentNotice(notice: UrgentNotice | null): Promise<void>;
  abstract saveCode(code: string, secretHash: string, ttlSeconds: number): Promise<boolean>;
  /** Returns `false` when no screen shows this code. */
  abstract confirmCode(code: string, grant: ScreenGrant): Promise<boolean>;
  /** Reads and deletes a confirmation, so that it is used only once. */
  abstract redeemGrant(secretHash: string): Promise<ScreenGrant | null>;
}
