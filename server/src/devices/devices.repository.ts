import type { Device, PairingGrant } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { JsonHash } from '../redis/json-hash.js';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import type { TabletHealth } from './device.js';

/** Stores devices, their health and pairing codes. Tokens are stored only as hashes. */
@Injectable()
export class DevicesRepository {
  private readonly redis = this.connections.commands;
  private readonly byTokenHash = new JsonHash<Device>(this.redis, keys.deviceTokens);
  readonly healths = new JsonHash<TabletHealth>(this.redis, keys.tabletHealth);

  constructor(private readonly connections: RedisConnections) {}

  async saveCode(code: string, grant: PairingGrant, ttlSeconds: number): Promise<boolean> {
    return (await this.redis.set(keys.pairing(code), JSON.stringify(grant), 'EX', ttlSeconds, 'NX')) === 'OK';
  }

  /** Reads and deletes a code, so that it pairs only one device. */
  async redeemCode(code: string): Promise<PairingGrant | null> {
    const grant = await this.redis.getdel(keys.pairing(code));
    return grant === null ? null : JSON.parse(grant);
  }

  async findGrant(code: string): Promise<PairingGrant | null> {
    const grant = await this.redis.get(keys.pairing(code));
    return grant === null ? null : JSON.parse(grant);
  }

  async add(device: Device, tokenHash: string): Promise<void> {
    await this.redis.hset(keys.devices, device.id, tokenHash);
    await this.byTokenHash.save(tokenHash, device);
    await this.redis.hset(keys.deviceNames, device.id, device.label);
  }

  findByTokenHash(tokenHash: string): Promise<Device | null> {
    return this.byTokenHash.find(tokenHash);
  }

  list(): Promise<Device[]> {
    return this.byTokenHash.list();
  }

  async labelsOfAll(): Promise<Record<string, string>> {
    const paired = (await this.list()).map(({ id, label }) => [id, label]);
    return { ...(await this.redis.hgetall(keys.deviceNames)), ...Object.fromEntries(paired) };
  }

  /** Updates a device on every node; a new clinic closes its sockets. Returns `false` when there is no such device. */
  async update(device: Device): Promise<boolean> {
    const tokenHash = await this.redis.hget(keys.devices, device.id);
    const before = tokenHash && (await this.findByTokenHash(tokenHash));
    if (!before) return false;
    if (!(await this.redis.updateIfExists(keys.deviceTokens, tokenHash, JSON.stringify(device))))
      return false;
    await this.redis.hset(keys.deviceNames, device.id, device.label);
    await this.redis.publish(channels.deviceRenames, device.id);
    if (before.clinicId !== device.clinicId) await this.redis.publish(channels.revocations, device.id);
    return true;
  }

  /** Removes a device on every node; `false` when there is none. */
  async revoke(id: string): Promise<boolean> {
    const tokenHash = await this.redis.hget(keys.devices, id);
    if (tokenHash === null) return false;
    await this.byTokenHash.delete(tokenHash);
    await this.redis.hdel(keys.devices, id);
    await this.redis.publish(channels.revocations, id);
    return true;
  }

  onRevoked(listener: (id: string) => void): void {
    this.connections.onMessage(channels.revocations, listener);
  }

  /** Called when events may have been missed and the subscription works again. */
  onResubscribed(listener: () => void): void {
    this.connections.onResubscribed(listener);
  }
}
