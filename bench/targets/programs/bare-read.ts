import { Redis } from 'ioredis';

/** Reads every entry of these logs through the bare driver, eight logs at a time. */
const [, , redisUrl = '', ...logs] = process.argv;
const redis = new Redis(redisUrl);
await redis.ping();
const before = process.cpuUsage();
let entries = 0;
const read = async () => {
  for (let log = logs.pop(); log; log = logs.pop()) {
    const found = await redis.xrange(log, '-', '+');
    entries += found.length;
  }
};
await Promise.all(Array.from({ length: 8 }, read));
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ cpuMicros: user + system, entries }));
redis.disconnect();
