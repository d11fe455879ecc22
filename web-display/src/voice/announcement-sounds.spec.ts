import type { Language } from '@hannun/shared/i18n';
import { describe, expect, it } from 'vitest';
import type { Call } from '../calls/call.js';
import { composeAnnouncement, type Sound } from './announcement-sounds.js';

const call = (ticket: string, booth: string): Call => ({
  lane: 'pcr',
  ticket,
  booth,
  calledAt: '2026-11-23T05:00:00.000Z',
});

function soundsOf(calls: readonly [Call, ...Call[]], languages: Language[] = ['ko'], twice = false) {
  const sounds = composeAnnouncement({ lane: 'pcr', calls }, { laneIndex: 0, languages, twice });
  return sounds.flatMap((sound: Sound) => (sound.kind === 'clip' ? sound.clip : [])).join(' ');
}

describe('in Korean', () => {
  it.each([
    ['A027', '2', 'letter-A n-27 number n-2 come-to-room'],
    ['B120', '12', 'letter-B n-120 number n-12 come-to-room'],
    ['A1024', '1', 'letter-A thousand-1 n-24 number n-1 come-to-room'],
    ['A2000', '1', 'letter-A thousand-2 number n-1 come-to-room'],
    ['A001', '가', 'letter-A n-1 number come-as-shown'],
    ['AK07', '2', 'letter-A letter-K n-7 number n-2 come-to-room'],
  ])('reads %s for booth %s', (ticket, booth, sounds) => {
    expect(soundsOf([call(ticket, booth)])).toBe(sounds);
  });

  it('joins numbers of one booth, and names each booth otherwise', () => {
    expect(soundsOf([call('A120', '1'), call('A121', '1')])).toBe(
      'letter-A n-120 n-121 number n-1 come-to-room',
    );
    expect(soundsOf([call('A120', '1'), call('A121', '2')])).toBe(
      'letter-A n-120 number n-1 room n-121 number n-2 come-to-room',
    );
  });

  it('says letters again where they change', () => {
    expect(soundsOf([call('A120', '1'), call('AK07', '1'), call('B003', '1')])).toBe(
      'letter-A n-120 letter-A letter-K n-7 letter-B n-3 number n-1 come-to-room',
    );
  });
});

it('reads single digits in English, after the Korean', () => {
  expect(soundsOf([call('A120', '1')], ['ko', 'en'])).toBe(
    'letter-A n-120 number n-1 come-to-room letter-A n-1 n-2 n-0 come-to-room n-1',
  );
});

it('reads the letters of a tablet in English', () => {
  expect(soundsOf([call('AK07', '1')], ['en'])).toBe('letter-A letter-K n-0 n-7 come-to-room n-1');
});

it('starts with the chime, and repeats the words when nobody else waits', () => {
  const group = { lane: 'pcr', calls: [call('A001', '1')] } as const;
  const once = composeAnnouncement(group, { laneIndex: 1, languages: ['ko'], twice: false });
  const twice = composeAnnouncement(group, { laneIndex: 1, languages: ['ko'], twice: true });
  expect(once.slice(0, 2)).toEqual([
    { kind: 'chime', rising: true },
    { kind: 'pause', seconds: 0.4 },
  ]);
  expect(twice).toEqual([...once, { kind: 'pause', seconds: 1.2 }, ...once.slice(2)]);
});
