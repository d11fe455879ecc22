import type { ScreenReport, ScreenSettings, UrgentNotice } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** A screen's last report, with its time in ISO-8601. */
export type StoredScreenReport = ScreenReport & {
  id: string;
  paired: boolean;
  device: string | null;
  lastContactAt: string;
};

export type StoredDesiredState = { label: string; settings: ScreenSettings; reloads: number };

export const defaultDesiredState: StoredDesiredState = { label: '', settings: {}, reloads: 0 };

/** `target`: the clinic the screen shows, or `district`. */
export type ScreenGrant = { target: string; label: string };

const grantTtlSeconds = 600;

@Injectable()
export class ScreensRepository {
  private readonly redis = this.connections.commands;

  constructor(private readonly connections: RedisConnections) {}

  /** For a screen that is paired or has settings. */
  async saveReport(report: StoredScreenReport): Promise<void> {
    await this.redis.hset(keys.screens, report.id, JSON.stringify(report));
  }

  async listReports(): Promise<StoredScreenReport[]> {
    return (await this.redis.hvals(keys.screens)).map((report) => JSON.parse(report));
  }

  async findReport(id: string): Promise<StoredScreenReport | null> {
    return parseJson(await this.redis.hget(keys.screens, id));
  }

  async deleteReports(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.redis.hdel(keys.screens, ...ids);
    await this.redis.hdel(keys.screenSettings, ...ids);
    const owners = await Promise.all(ids.map((id) => this.findOwner(id)));
    await this.redis.hdel(keys.deviceOfScreen, ...ids);
    const devices = owners.filter((owner) => owner !== null);
    if (devices.length > 0) await this.redis.hdel(keys.screenOfDevice, ...devices);
  }

  /** Kept apart from the others; all of them expire after the last report. */
  async saveUnpairedReport(report: StoredScreenReport, ttlSeconds: number): Promise<void> {
    await this.redis.hset(keys.unpairedScreens, report.id, JSON.stringify(report));
    await this.redis.expire(keys.unpairedScreens, ttlSeconds);
  }

  async listUnpairedReports(): Promise<StoredScreenReport[]> {
    return (await this.redis.hvals(keys.unpairedScreens)).map((report) => JSON.parse(report));
  }

  async deleteUnpairedReports(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.redis.hdel(keys.unpairedScreens, ...ids);
  }

  findScreenId(device: string): Promise<string | null> {
    return this.redis.hget(keys.screenOfDevice, device);
  }

  findOwner(id: string): Promise<string | null> {
    return this.redis.hget(keys.deviceOfScreen, id);
  }

  async bind(device: string, id: string): Promise<void> {
    await this.redis.hset(keys.deviceOfScreen, id, device);
    await this.redis.hset(keys.screenOfDevice, device, id);
  }

  async findDesiredState(id: string): Promise<StoredDesiredState | null> {
    return parseJson(await this.redis.hget(keys.screenSettings, id));
  }

  async listDesiredStates(): Promise<ReadonlyMap<string, StoredDesiredState>> {
    const stored = Object.entries(await this.redis.hgetall(keys.screenSettings));
    return new Map(stored.map(([id, state]) => [id, JSON.parse(state)]));
  }

  async saveDesiredState(id: string, state: StoredDesiredState): Promise<void> {
    await this.redis.hset(keys.screenSettings, id, JSON.stringify(state));
  }

  async findUrgentNotice(): Promise<UrgentNotice | null> {
    return parseJson(await this.redis.get(keys.urgentNotice));
  }

  async saveUrgentNotice(notice: UrgentNotice | null): Promise<void> {
    if (notice) await this.redis.set(keys.urgentNotice, JSON.stringify(notice));
    else await this.redis.del(keys.urgentNotice);
  }

  async saveCode(code: string, secretHash: string, ttlSeconds: number): Promise<boolean> {
    return (await this.redis.set(keys.screenCode(code), secretHash, 'EX', ttlSeconds, 'NX')) === 'OK';
  }

  /** Returns `false` when no screen shows this code. */
  async confirmCode(code: string, grant: ScreenGrant): Promise<boolean> {
    const secretHash = await this.redis.getdel(keys.screenCode(code));
    if (secretHash === null) return false;
    await this.redis.set(keys.screenGrant(secretHash), JSON.stringify(grant), 'EX', grantTtlSeconds);
    return true;
  }

  /** Reads and deletes a confirmation, so that it is used only once. */
  async redeemGrant(secretHash: string): Promise<ScreenGrant | null> {
    return parseJson(await this.redis.getdel(keys.screenGrant(secretHash)));
  }
}

const parseJson = <Value>(json: string | null): Value | null => (json === null ? null : JSON.parse(json));
