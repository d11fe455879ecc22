import type { ClockReading } from '@hannun/shared/client';
import { Band } from '../../components/band/Band.js';
import { useSpeech } from '../language/speech.js';
import { clockTime } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';

/** Shown only after the page has received nothing for a minute. */
export function StaleBand({ trust: { freshness, age }, now }: { trust: Trust; now: ClockReading }) {
  const { say } = useSpeech();
  if (age === null || freshness === 'live' || freshness === 'checking') return null;
  return (
    <Band icon="no-signal" title={say(navigator.onLine ? 'silent' : 'offline')}>
      {say('bandAsOf', { time: clockTime(now.wall - age * 1000) })}
    </Band>
  );
}
