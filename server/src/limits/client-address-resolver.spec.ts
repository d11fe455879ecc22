import { expect, it } from 'vitest';
import { ClientAddressResolver } from './client-address-resolver.js';

const requestFrom = (peer: string, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: peer },
});

it.each<[string, string[], string, string | undefined, string]>([
  ['a forged header without a proxy', [], '203.0.113.9', '10.0.0.1', '203.0.113.9'],
  ['a forged header from an untrusted address', ['10.0.0.0/8'], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a trusted proxy', ['10.0.0.0/8'], '10.0.0.7', '198.51.100.1', '198.51.100.1'],
  ['a header started by the client', ['loopback'], '127.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['two proxies', ['loopback', '10.0.0.0/8'], '::ffff:127.0.0.1', '198.51.100.1, 10.1.1.1', '198.51.100.1'],
  ['an invalid hop from a proxy', ['loopback'], '127.0.0.1', 'unknown', '127.0.0.1'],
  ['no header', ['loopback'], '127.0.0.1', undefined, '127.0.0.1'],
])('finds the client’s address: %s', (_, trustedProxies, peer, forwarded, counted) => {
  expect(new ClientAddressResolver({ trustedProxies }).resolveBlock(requestFrom(peer, forwarded))).toBe(
    counted,
  );
});
