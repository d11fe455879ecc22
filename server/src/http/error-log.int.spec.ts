import { Logger } from '@nestjs/common';
import { expect, it, vi } from 'vitest';
import { useNode } from '../testing/fixtures.js';

it('logs each error with its stack as one JSON object per line when LOG_FORMAT is json', async () => {
  await useNode({ logFormat: 'json' });
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
