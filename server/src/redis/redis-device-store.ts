import { type Device, DeviceRepository, type PairingGrant } from '../devices/devices.repository.js';
import type { Connection, Subscription } from './connection.js';
import { channels, keys } from './keys.js';

export class RedisDeviceStore extends DeviceRepository {
  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
  ) {
    super();
  }

  async saveCode(code: string, grant: PairingGrant, life: number): Promise<boolean> {
    return (await this.redis.set(keys.pairing(code), JSON.stringify(grant), 'EX', life, 'NX')) === 'OK';
  }

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

  async revoke(id: string): Promise<boolean> {
    const tokenHash = await this.redis.hget(keys.devices, id);
    if (tokenHash === null) return false;
    await this.redis.hdel(keys.deviceTokens, tokenHash);
    await this.redis.hdel(keys.devices, id);
    await this.redis.publish(channels.revocations, id);
    return true;
  }

  onRevoked(listener: (id: string) => void): void {
    this.subscription.on('message', (channel: string, id: string) => {
      if (channel === channels.revocations) listener(id);
    });
  }

  onRenamed(listener: (id: string) => void): void {
    this.subscription.on('message', (channel: string, id: string) => {
      if (channel === channels.deviceRenames) listener(id);
    });
  }

  onResubscribed(listener: () => void): void {
    this.subscription.on('listening', listener);
  }
}
