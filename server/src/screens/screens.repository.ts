import type { ScreenHealth, ScreenSettings, UrgentNotice } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { JsonHash } from '../redis/json-hash.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** A screen's last report, with its time in ISO-8601. */
export type StoredScreenReport = Omit<ScreenHealth, 'label' | 'settings' | 'present'>;

/** A report that says the same as the last one is stored again only after this. */
export const unchangedWriteIntervalMs = 25_000;

export type StoredDesiredState = { label: string; settings: ScreenSettings; reloads: number };

export const defaultDesiredState: StoredDesiredState = { label: '', settings: {}, reloads: 0 };

/** `target`: the clinic the screen shows, or `district`. */
export type ScreenGrant = { target: string; label: string };

const grantTtlSeconds = 600;

@Injectable()
export class ScreensRepository {
  private readonly redis = this.connections.commands;
  /** Of screens that are paired or have settings. */
  readonly reports = new JsonHash<StoredScreenReport>(this.redis, keys.screens);
  readonly unpairedReports = new JsonHash<StoredScreenReport>(this.redis, keys.unpairedScreens);
  readonly desiredStates = new JsonHash<StoredDesiredState>(this.redis, keys.screenSettings);

  constructor(private readonly connections: RedisConnections) {}

  async deleteReports(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.reports.delete(...ids);
    await this.desiredStates.delete(...ids);
    const owners = await Promise.all(ids.map((id) => this.findOwner(id)));
    await this.redis.hdel(keys.deviceOfScreen, ...ids);
    const devices = owners.filter((owner) => owner !== null);
    if (devices.length > 0) await this.redis.hdel(keys.screenOfDevice, ...devices);
  }

  /** Kept apart from the others; all of them expire after the last report. */
  async saveUnpairedReport(report: StoredScreenReport, ttlSeconds: number): Promise<void> {
    await this.unpairedReports.save(report.id, report);
    await this.redis.expire(keys.unpairedScreens, ttlSeconds);
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

  async desiredStateOf(id: string): Promise<StoredDesiredState> {
    return (await this.desiredStates.find(id)) ?? defaultDesiredState;
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
