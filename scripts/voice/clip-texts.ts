import { koreanNumber, koreanThousands, toSpokenForm } from './korean-numbers.ts';

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** A recording of the pack, and what it says. */
export type ClipText = { clip: string; text: string };

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const koreanLetters =
  '에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트'.split(
    ' ',
  );
const numbersUpTo = (last: number, first = 0): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/**
 * Every clip by language: its name and its text. `web-display/src/voice/announcement-sounds.ts` builds sentences from
 * these, so both change together.
 */
export const clipTexts: Readonly<Record<Language, readonly ClipText[]>> = {
  ko: [
    ...alphabet.map((letter, index) => ({ clip: `letter-${letter}`, text: koreanLetters[index] ?? '' })),
    ...numbersUpTo(999).map((number) => ({ clip: `n-${number}`, text: toSpokenForm(koreanNumber(number)) })),
    ...numbersUpTo(9, 1).map((number) => ({ clip: `thousand-${number}`, text: koreanThousands(number) })),
    { clip: 'number', text: '번' },
    { clip: 'room', text: '번 검사실' },
    { clip: 'come-to-room', text: '번 검사실로 오세요' },
    { clip: 'come-as-shown', text: '화면에 보이는 곳으로 오세요' },
  ],
  en: [
    ...alphabet.map((letter) => ({ clip: `letter-${letter}`, text: `${letter}.` })),
    ...numbersUpTo(99).map((number) => ({ clip: `n-${number}`, text: `${number}` })),
    { clip: 'room', text: 'room' },
    { clip: 'come-to-room', text: 'please come to room' },
    { clip: 'come-as-shown', text: 'please come to the room shown on the screen' },
  ],
};
