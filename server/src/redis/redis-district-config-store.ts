import type { DistrictConfig } from '@hannun/shared';
import { type KeptSetUp, noDistrict, SetUpStore } from '../district/set-up-store.js';
import type { Connection, Subscription } from './connection.js';
import { channels, keys } from './keys.js';

/** Version and time come first in the JSON, so its beginning tells one configuration from another. */
const versionPrefixBytes = 64;

export class RedisDistrictConfigStore extends SetUpStore {
  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
  ) {
    super();
  }

  async seed(setUp: DistrictConfig): Promise<void> {
    await this.redis.set(keys.districtConfig, serializeConfig(1, setUp), 'NX');
  }

  async load(): Promise<KeptSetUp> {
    return parseConfig((await this.redis.get(keys.districtConfig)) ?? '');
  }

  async isLatest({ text }: KeptSetUp): Promise<boolean> {
    const beginning = await this.redis.getrangeBuffer(keys.districtConfig, 0, versionPrefixBytes - 1);
    return Buffer.from(text).subarray(0, versionPrefixBytes).equals(beginning);
  }

  async replace(before: KeptSetUp, setUp: DistrictConfig): Promise<KeptSetUp | null> {
    const version = before.version + 1;
    const text = serializeConfig(version, setUp);
    const kept = await this.redis.compareAndSetConfig(
      keys.districtConfig,
      before.text,
      text,
      channels.districtConfig,
      version,
    );
    return kept === 1 ? { version, setUp, text } : null;
  }

  onChange(listener: () => void): void {
    this.subscription.on('message', (channel: string) => {
      if (channel === channels.districtConfig) listener();
    });
    this.subscription.on('listening', listener);
  }
}

const serializeConfig = (version: number, setUp: DistrictConfig): string =>
  JSON.stringify({ version, changedAt: new Date().toISOString(), ...setUp });

/** Stores of earlier releases hold a configuration without a version. */
function parseConfig(text: string): KeptSetUp {
  if (text === '') return { version: 0, setUp: noDistrict, text };
  const { version = 1, changedAt: _, ...setUp } = JSON.parse(text);
  return { version, setUp, text };
}
