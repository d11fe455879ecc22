import type { DistrictConfig } from '@hannun/shared';
import { type KeptSetUp, noDistrict, SetUpStore } from '../district/set-up-store.js';
import { channels, keys } from '../log/keys.js';
import type { Connection, Subscription } from './connection.js';

/** Version and time come first in the JSON, so its beginning tells one configuration from another. */
const telling = 64;

export class RedisSetUpStore extends SetUpStore {
  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
  ) {
    super();
  }

  async seed(setUp: DistrictConfig): Promise<void> {
    await this.redis.set(keys.setUp, textOf(1, setUp), 'NX');
  }

  async load(): Promise<KeptSetUp> {
    return read((await this.redis.get(keys.setUp)) ?? '');
  }

  async isLatest({ text }: KeptSetUp): Promise<boolean> {
    const beginning = await this.redis.getrangeBuffer(keys.setUp, 0, telling - 1);
    return Buffer.from(text).subarray(0, telling).equals(beginning);
  }

  async replace(before: KeptSetUp, setUp: DistrictConfig): Promise<KeptSetUp | null> {
    const version = before.version + 1;
    const text = textOf(version, setUp);
    const kept = await this.redis.replaceSetUp(keys.setUp, before.text, text, channels.setUp, version);
    return kept === 1 ? { version, setUp, text } : null;
  }

  onChange(listener: () => void): void {
    this.subscription.on('message', (channel: string) => {
      if (channel === channels.setUp) listener();
    });
    this.subscription.on('listening', listener);
  }
}

const textOf = (version: number, setUp: DistrictConfig): string =>
  JSON.stringify({ version, changedAt: new Date().toISOString(), ...setUp });

/** Stores of earlier releases hold a configuration without a version. */
function read(text: string): KeptSetUp {
  if (text === '') return { version: 0, setUp: noDistrict, text };
  const { version = 1, changedAt: _, ...setUp } = JSON.parse(text);
  return { version, setUp, text };
}
