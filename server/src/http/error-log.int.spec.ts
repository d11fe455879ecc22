import { Logger } from '@nestjs/common';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startRedis } from '../testing/redis-server.js';
import { startNode } from '../testing/test-node.js';

it('logs each error with its stack as one JSON object per line when LOG_FORMAT is json', async () => {
  const redis = await startRedis();
  const node = await startNode(redis.url, { logFormat: 'json' });
  onTestFinished(async () => {
    await node.close();
    await redis.close();
  });
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(written.push(String(text))));
  new Logger('ProcessErrorHandlers').error(new Error('a fault\nof two lines').stack);
  vi.restoreAllMocks();
  const [line = '', ...more] = written.join('').trimEnd().split('\n');
  expect(more).toEqual([]);
  expect(JSON.parse(line)).toMatchObject({
    level: 'error',
    context: 'ProcessErrorHandlers',
    message: expect.stringMatching(/a fault\nof two lines\n +at /),
    timestamp: expect.any(Number),
  });
});
