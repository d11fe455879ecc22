import type { Connection } from './connection.js';

/** A Redis hash of JSON values by id. */
export class JsonHash<Value> {
  constructor(
    private readonly redis: Connection,
    private readonly key: string,
  ) {}

  async find(id: string): Promise<Value | null> {
    const json = await this.redis.hget(this.key, id);
    return json === null ? null : JSON.parse(json);
  }

  async list(): Promise<Value[]> {
    return (await this.redis.hvals(this.key)).map((json) => JSON.parse(json));
  }

  async byId(): Promise<ReadonlyMap<string, Value>> {
    const stored = Object.entries(await this.redis.hgetall(this.key));
    return new Map(stored.map(([id, json]) => [id, JSON.parse(json)]));
  }

  async save(id: string, value: Value): Promise<void> {
    await this.redis.hset(this.key, id, JSON.stringify(value));
  }

  async delete(...ids: string[]): Promise<void> {
    if (ids.length > 0) await this.redis.hdel(this.key, ...ids);
  }
}
