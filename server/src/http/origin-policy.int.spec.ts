import { expect, it } from 'vitest';
import { useNode } from '../testing/fixtures.js';
import { openSocket } from '../testing/socket.js';

const node = await useNode({ allowedOrigins: ['https://friend.example'] });

const openFrom = (origin: string | null) =>
  openSocket(node.url, origin === null ? {} : { extraHeaders: { origin } });

it.each(['https://evil.example', 'null', 'https://friend.example.evil.example', 'http://127.0.0.1:1'])(
  'rejects a socket opened by a page of %s',
  async (origin) => {
    await expect(openFrom(origin)).rejects.toThrow('websocket error');
  },
);

it('accepts its own pages, the allowed origins and clients without an Origin header', async () => {
  for (const origin of [node.url, 'https://friend.example', null]) {
    const socket = await openFrom(origin);
    expect(socket.connected).toBe(true);
    socket.disconnect();
  }
});

it.each(['https://evil.example', 'null', 'https://friend.example'])(
  'offers no polling transport to a page of %s',
  async (origin) => {
    const response = await fetch(`${node.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  },
);
