import { Injectable } from '@nestjs/common';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

export type DeviceRole = 'staff' | 'display';

/** A staff device acts for exactly one clinic. */
export type Device = { id: string; role: DeviceRole; clinicId: string; label: string };

/** A tablet's last heartbeat (ISO-8601, server clock) and the number of commands it had not sent yet. */
export type TabletHealth = { heardAt: string; pending: number };

export type PairingGrant = Pick<Device, 'role' | 'clinicId'>;

/** Stores devices, their health and pairing codes. Tokens are stored only as hashes. */
@Injectable()
export class DevicesRepository {
  private readonly redis = this.connections.commands;

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
    await this.redis.hset(keys.deviceTokens, tokenHash, JSON.stringify(device));
    await this.redis.hset(keys.deviceNames, device.id, device.label);
  }

  async findByTokenHash(tokenHash: string): Promise<Device | null> {
    const device = await this.redis.hget(keys.deviceTokens, tokenHash);
    return device === null ? null : JSON.parse(device);
  }

  async list(): Promise<Device[]> {
    return (await this.redis.hvals(keys.deviceTokens)).map((device) => JSON.parse(device));
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
    await this.redis.hdel(keys.deviceTokens, tokenHash);
    await this.redis.hdel(keys.devices, id);
    await this.redis.publish(channels.revocations, id);
    return true;
  }

  async saveHealth(id: string, health: TabletHealth): Promise<void> {
    await this.redis.hset(keys.tabletHealth, id, JSON.stringify(health));
  }

  /** By device id. */
  async listHealths(): Promise<ReadonlyMap<string, TabletHealth>> {
    const found = await this.redis.hgetall(keys.tabletHealth);
    return new Map(Object.entries(found).map(([id, json]) => [id, JSON.parse(json)]));
  }

  async deleteHealth(id: string): Promise<void> {
    await this.redis.hdel(keys.tabletHealth, id);
  }

  onRevoked(listener: (id: string) => void): void {
    this.connections.onMessage(channels.revocations, listener);
  }

  /** Called when events may have been missed and the subscription works again. */
  onResubscribed(listener: () => void): void {
    this.connections.onResubscribed(listener);
  }
}
