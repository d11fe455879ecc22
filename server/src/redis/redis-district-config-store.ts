import type { DistrictConfig } from '@hannun/shared/contract';
import {
  DistrictConfigRepository,
  emptyDistrictConfig,
  type StoredDistrictConfig,
} from '../districts/district-config.repository.js';
import type { Connection, Subscription } from './connection.js';
import { channels, keys } from './keys.js';

/** Version and time come first in the JSON, so its beginning tells one configuration from another. */
const versionPrefixBytes = 64;

export class RedisDistrictConfigStore extends DistrictConfigRepository {
  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
  ) {
    super();
  }

  async seed(setUp: DistrictConfig): Promise<void> {
    await this.redis.set(keys.districtConfig, serializeConfig(1, setUp), 'NX');
  }

  async load(): Promise<StoredDistrictConfig> {
    return parseConfig((await this.redis.get(keys.districtConfig)) ?? '');
  }

  async isLatest({ text }: StoredDistrictConfig): Promise<boolean> {
    const beginning = await this.redis.getrangeBuffer(keys.districtConfig, 0, versionPrefixBytes - 1);
    return Buffer.from(text).subarray(0, versionPrefixBytes).equals(beginning);
  }

  async replace(before: StoredDistrictConfig, setUp: DistrictConfig): Promise<StoredDistrictConfig | null> {
    const version = before.version + 1;
    const text = serializeConfig(version, setUp);
    const kept = await this.redis.compareAndSetConfig(
      keys.districtConfig,
      before.text,
      text,
      channels.districtConfig,
      version,
    );
    return kept === 1 ? { version, config: setUp, text } : null;
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
function parseConfig(text: string): StoredDistrictConfig {
  if (text === '') return { version: 0, config: emptyDistrictConfig, text };
  const { version = 1, changedAt: _, ...setUp } = JSON.parse(text);
  return { version, config: setUp, text };
}
