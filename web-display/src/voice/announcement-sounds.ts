import type { Language } from '@hannun/shared/i18n';
import type { Call, CallGroup } from '../calls/call.js';

/** `pause` in seconds; `clip` names a clip of the language's pack. */
export type Sound =
  | { kind: 'chime'; rising: boolean }
  | { kind: 'pause'; seconds: number }
  | { kind: 'clip'; language: Language; clip: string };

const pause = (seconds: number): Sound => ({ kind: 'pause', seconds });
const shortPause = pause(0.12);
const clausePause = pause(0.3);

type AnnouncementOptions = {
  laneIndex: number;
  languages: readonly Language[];
  twice: boolean;
};

/**
 * Order of the sounds: chime, 0.4 s, the words in each language, repeated after 1.2 s. The chime's
 * direction differs by lane.
 */
export function composeAnnouncement(
  group: CallGroup,
  { laneIndex, languages, twice }: AnnouncementOptions,
): Sound[] {
  const texts = languages.flatMap((language, index) => [
    ...(index === 0 ? [] : [pause(0.6)]),
    ...(language === 'ko' ? koreanSounds(group.calls) : englishSounds(group.calls)),
  ]);
  const chime: Sound = { kind: 'chime', rising: laneIndex % 2 === 1 };
  return [chime, pause(0.4), ...texts, ...(twice ? [pause(1.2), ...texts] : [])];
}

/**
 * 에이, 백이십 번. 일 번 검사실로 오세요. Numbers for one booth join: 에이, 백이십, 백이십일 번. A tablet's own series has
 * two letters: 에이, 케이, 칠 번.
 */
function koreanSounds(calls: readonly Call[]): Sound[] {
  const clip = clipsIn('ko');
  const [first] = calls;
  if (!first) return [];
  const number = (call: Call, index: number) => {
    const before = calls[index - 1];
    const isNamed = before !== undefined && lettersOf(before) === lettersOf(call);
    const letters = isNamed ? [] : letterClips(call).flatMap((name) => [...clip(name), shortPause]);
    return [...letters, ...clip(...numberClips(numberOf(call)))];
  };
  if (sameBooth(calls)) {
    const numbers = calls.flatMap((call, index) => [
      ...(index === 0 ? [] : [clausePause]),
      ...number(call, index),
    ]);
    return [...numbers, ...clip('number'), clausePause, ...koreanBooth(first.booth, true)];
  }
  return calls.flatMap((call, index) => {
    const last = index === calls.length - 1;
    const sounds = [...number(call, index), ...clip('number'), clausePause, ...koreanBooth(call.booth, last)];
    return [...(index === 0 ? [] : [pause(0.5)]), ...sounds];
  });
}

function koreanBooth(booth: string, last: boolean): Sound[] {
  const clip = clipsIn('ko');
  if (!isNumeric(booth)) return clip('come-as-shown');
  return clip(...numberClips(Number(booth)), last ? 'come-to-room' : 'room');
}

/** A, one two zero, please come to room one; A, K, zero seven. */
function englishSounds(calls: readonly Call[]): Sound[] {
  const clip = clipsIn('en');
  return calls.flatMap((call, index) => {
    const digits = [...digitsOf(call)].map((digit) => `n-${digit}`);
    const room = isNumeric(call.booth) && Number(call.booth) < 100;
    return [
      ...(index === 0 ? [] : [pause(0.5)]),
      ...clip(...letterClips(call), ...digits),
      clausePause,
      ...(room ? clip('come-to-room', `n-${Number(call.booth)}`) : clip('come-as-shown')),
    ];
  });
}

const clipsIn =
  (language: Language) =>
  (...clips: string[]): Sound[] =>
    clips.map((clip) => ({ kind: 'clip', language, clip }));

/** 1024 is read 천, 이십사. */
function numberClips(number: number): string[] {
  const thousands = Math.floor(number / 1000);
  const rest = number % 1000;
  if (thousands === 0) return [`n-${rest}`];
  return [`thousand-${thousands}`, ...(rest === 0 ? [] : [`n-${rest}`])];
}

/** Of the lane, and of the tablet where the number is of its own series. */
const lettersOf = ({ ticket }: Call): string => ticket.replace(/\d+$/, '');
const letterClips = (call: Call): string[] => [...lettersOf(call)].map((letter) => `letter-${letter}`);
const digitsOf = (call: Call): string => call.ticket.slice(lettersOf(call).length);
const numberOf = (call: Call): number => Number(digitsOf(call)) % 10_000;
const isNumeric = (booth: string): boolean => /^\d{1,3}$/.test(booth);
const sameBooth = (calls: readonly Call[]): boolean => calls.every(({ booth }) => booth === calls[0]?.booth);
