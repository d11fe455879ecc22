import { expect, it } from 'vitest';
import { readConfig } from '../core/config.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';

const services = new PushServiceAllowlist(
  readConfig({ REDIS_URL: 'redis://127.0.0.1', PUSH_SERVICES: 'http://127.0.0.1:9000' }),
);

it.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://wns2-pn1p.notify.windows.com/w/?token=abc',
  'https://web.push.apple.com/abc',
  'http://127.0.0.1:9000/abc',
])('sends to %s', (endpoint) => {
  expect(services.allows(endpoint)).toBe(true);
});

it.each([
  'http://fcm.googleapis.com/fcm/send/abc',
  'https://fcm.googleapis.com.evil.example/abc',
  'https://evil.example/?fcm.googleapis.com',
  'https://169.254.169.254/latest',
  'https://fcm.googleapis.com:8443/abc',
  'http://127.0.0.1:6379/',
  'file:///etc/passwd',
  'nonsense',
])('never sends to %s', (endpoint) => {
  expect(services.allows(endpoint)).toBe(false);
});
