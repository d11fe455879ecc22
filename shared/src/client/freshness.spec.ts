import { describe, expect, it } from 'vitest';
import { freshnessLimits, freshnessOf, lastSeenAgeSeconds, type ReceivedBeat } from './freshness.js';

const heard: ReceivedBeat = {
  beat: { at: '2026-11-23T05:00:04.000Z', contacts: { plaza: '2026-11-23T05:00:00.000Z' } },
  receivedAt: { wallMs: 1_000_000, monotonicMs: 50_000 },
};

describe('the age of a clinic’s last contact', () => {
  it('is measured from the contact, not from the beat', () => {
    expect(lastSeenAgeSeconds('plaza', heard, { wallMs: 1_006_000, monotonicMs: 56_000 })).toBe(10);
  });

  it('uses the clock on which more time has passed', () => {
    expect(lastSeenAgeSeconds('plaza', heard, { wallMs: 4_600_000, monotonicMs: 51_000 })).toBe(3604);
    expect(lastSeenAgeSeconds('plaza', heard, { wallMs: 900_000, monotonicMs: 80_000 })).toBe(34);
  });

  it('is unknown for a clinic never seen', () => {
    expect(lastSeenAgeSeconds('forest', heard, heard.receivedAt)).toBeNull();
    expect(lastSeenAgeSeconds('plaza', null, heard.receivedAt)).toBeNull();
  });
});

describe('freshness', () => {
  it.each([
    [15, 'live', 'live'],
    [16, 'checking', 'checking'],
    [21, 'checking', 'stale'],
    [61, 'stale', 'stale'],
    [301, 'stale', 'expired'],
    [601, 'expired', 'expired'],
    [null, 'expired', 'expired'],
  ])('at %s seconds is %s on a phone and %s on a lobby screen', (age, phone, display) => {
    expect(freshnessOf(age, freshnessLimits.phone)).toBe(phone);
    expect(freshnessOf(age, freshnessLimits.display)).toBe(display);
  });
});
