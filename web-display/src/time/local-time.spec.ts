import { describe, expect, it } from 'vitest';
import { dayOf, formatClock, serverNow } from './local-time.js';

const at = (text: string) => Date.parse(text);

describe('the district’s clock', () => {
  it('is Seoul’s whatever the device is set to, and midnight is 00:00', () => {
    expect(formatClock(at('2026-11-23T05:32:00Z'))).toBe('14:32');
    expect(formatClock(at('2026-11-22T15:00:00Z'))).toBe('00:00');
    expect(dayOf(at('2026-11-22T15:00:00Z'))).toBe('2026-11-23');
  });

  it('follows the server’s clock, and the device’s while heartbeats are missing', () => {
    const last = {
      beat: { at: '2026-11-23T05:00:00Z', contacts: {} },
      receivedAt: { wallMs: 1_000, monotonicMs: 1_000 },
    };
    const later = { wallMs: 61_000, monotonicMs: 61_000 };
    expect(serverNow(last, later)).toBe(at('2026-11-23T05:01:00Z'));
    expect(serverNow(null, later)).toBe(61_000);
  });
});
