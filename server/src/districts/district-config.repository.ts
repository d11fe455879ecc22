import type { DistrictConfig } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** `text` is the stored text, empty when nothing is stored. */
export type StoredDistrictConfig = { version: number; config: DistrictConfig; text: string };

export const emptyDistrictConfig: DistrictConfig = {
  district: { id: 'district', name: { ko: '이름 없는 구', en: 'Unnamed district' } },
  clinics: [],
};

/** Version and time come first in the JSON, so its beginning tells one configuration from another. */
const versionPrefixBytes = 64;

@Injectable()
export class DistrictConfigRepository {
  constructor(private readonly redis: RedisConnections) {}

  async seed(config: DistrictConfig): Promise<void> {
    await this.redis.commands.set(keys.districtConfig, serializeConfig(1, config), 'NX');
  }

  async load(): Promise<StoredDistrictConfig> {
    return parseConfig((await this.redis.commands.get(keys.districtConfig)) ?? '');
  }

  async isLatest({ text }: StoredDistrictConfig): Promise<boolean> {
    const beginning = await this.redis.commands.getrangeBuffer(
      keys.districtConfig,
      0,
      versionPrefixBytes - 1,
    );
    return Buffer.from(text).subarray(0, versionPrefixBytes).equals(beginning);
  }

  /** Returns `null` when somebody else has changed it since `before`. */
  async replace(before: StoredDistrictConfig, config: DistrictConfig): Promise<StoredDistrictConfig | null> {
    const version = before.version + 1;
    const text = serializeConfig(version, config);
    const stored = await this.redis.commands.compareAndSetConfig(
      keys.districtConfig,
      before.text,
      text,
      channels.districtConfig,
      version,
    );
    return stored === 1 ? { version, config, text } : null;
  }
}

const serializeConfig = (version: number, config: DistrictConfig): string =>
  JSON.stringify({ version, changedAt: new Date().toISOString(), ...config });

/** Stores of earlier releases hold a configuration without a version. */
function parseConfig(text: string): StoredDistrictConfig {
  if (text === '') return { version: 0, config: emptyDistrictConfig, text };
  const { version = 1, changedAt: _, ...config } = JSON.parse(text);
  return { version, config, text };
}
