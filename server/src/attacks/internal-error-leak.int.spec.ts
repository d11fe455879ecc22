import { expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { openTablet, pairTablet } from '../testing/tablet.js';

const redis = await useRedis();
const node = await useNode();
const token = await pairTablet(node);

it('reveals nothing about an internal error to the client', async () => {
  const tablet = await openTablet(node, token);
  await redis.client.rename(keys.deviceTokens, 'elsewhere');
  // Redis's error for a wrong key type names keys and scripts.
  await redis.client.set(keys.deviceTokens, 'no hash');
  const answer = await fetch(`${node.url}/api/v1/devices/me`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const words =
    /^Something went wrong on the server\. Try again, and tell the district office if it keeps happening\.$/;
  expect([answer.status, await answer.json()]).toEqual([
    500,
    { error: { code: 'internal', message: expect.stringMatching(words) } },
  ]);
  const beat = await tablet
    .timeout(10_000)
    .emitWithAck('beat', { at: '2026-11-23T02:00:00.000Z', pending: 0 });
  expect(beat).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect(JSON.stringify(beat)).not.toMatch(/WRONGTYPE|hannun:|\.js/);
  tablet.disconnect();
});
