import type { LocalizedText } from '../contract/fields.js';

/** By the beginning of the name in the almanac. */
const names: readonly (readonly [almanac: string, name: LocalizedText])[] = [
  ['1월 1일', { ko: '새해 첫날', en: 'New Year’s Day' }],
  ['설날', { ko: '설날 연휴', en: 'Lunar New Year' }],
  ['3ㆍ1절', { ko: '삼일절', en: 'Independence Movement Day' }],
  ['노동절', { ko: '노동절', en: 'Labour Day' }],
  ['어린이날', { ko: '어린이날', en: 'Children’s Day' }],
  ['부처님 오신 날', { ko: '부처님오신날', en: 'Buddha’s Birthday' }],
  ['전국동시지방선거', { ko: '지방선거일', en: 'Local elections' }],
  ['국회의원선거', { ko: '국회의원선거일', en: 'National Assembly election' }],
  ['대통령선거', { ko: '대통령선거일', en: 'Presidential election' }],
  ['현충일', { ko: '현충일', en: 'Memorial Day' }],
  ['제헌절', { ko: '제헌절', en: 'Constitution Day' }],
  ['광복절', { ko: '광복절', en: 'Liberation Day' }],
  ['추석', { ko: '추석 연휴', en: 'Chuseok' }],
  ['개천절', { ko: '개천절', en: 'National Foundation Day' }],
  ['한글날', { ko: '한글날', en: 'Hangeul Day' }],
  ['기독탄신일', { ko: '성탄절', en: 'Christmas Day' }],
  ['임시공휴일', { ko: '임시공휴일', en: 'Temporary holiday' }],
];

const substitutePattern = /^대체공휴일\((.+)\)$/;
const temporaryPattern = /^임시공휴일\((.+)\)$/;
const termPattern = /^제\d+대\s*/;

/** How people call a holiday of the almanac; a name not known yet stays as it stands there. */
export function holidayName(almanacName: string): LocalizedText {
  const [, substituted] = substitutePattern.exec(almanacName) ?? [];
  if (substituted) {
    const { ko, en } = holidayName(substituted);
    return { ko: `대체공휴일(${ko.replace(' 연휴', '')})`, en: `Substitute holiday (${en})` };
  }
  const plainName = almanacName.replace(temporaryPattern, '$1').replace(termPattern, '');
  const [, name] = names.find(([beginning]) => plainName.startsWith(beginning)) ?? [];
  return name ?? { ko: plainName, en: 'Public holiday' };
}
