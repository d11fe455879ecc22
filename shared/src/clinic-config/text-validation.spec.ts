import { describe, expect, it } from 'vitest';
import type { ClinicConfig, DistrictConfig } from '../contract/clinic.js';
import { validateDistrictConfig } from './config-validation.js';
import { invalidTexts } from './testing/invalid-texts.js';
import { findTextProblem, replaceTabs, trimDeep } from './text-validation.js';
import { isValidOrEmpty, textErrorMessage, validationMessage } from './validation-messages.js';

const rule = { maxLength: 20 };

it.each(Object.entries(invalidTexts))('refuses %s, and says so in both languages', (_, text) => {
  const code = findTextProblem(text, rule);
  expect(code).not.toBeNull();
  for (const language of ['ko', 'en'] as const) expect(textErrorMessage(text, rule, language)).toMatch(/\.$/);
});

it.each(['왕십리광장', 'ㅋㅋ 한글', '한글', '👩‍⚕️ 접수', '❤️', '1층 (로비)', 'Rue de l’Été', 'می‌خواهم'])(
  'takes %s',
  (text) => {
    expect(findTextProblem(text, rule)).toBeNull();
  },
);

it('counts characters without leading and trailing spaces', () => {
  expect(findTextProblem(`  ${'👍'.repeat(20)}  `, rule)).toBeNull();
  expect(findTextProblem('가'.repeat(21), rule)).toBe('too-long');
  expect(trimDeep({ ko: ' 광장 ', lanes: [{ name: ' PCR' }], quota: 3, notice: null })).toEqual({
    ko: '광장',
    lanes: [{ name: 'PCR' }],
    quota: 3,
    notice: null,
  });
});

it('shows the current length of a text that is too long', () => {
  const long = '가'.repeat(21);
  expect(textErrorMessage(long, rule, 'ko')).toBe('너무 깁니다. 20자까지 쓸 수 있습니다. 지금은 21자입니다.');
  expect([isValidOrEmpty(long, rule), isValidOrEmpty('', rule), isValidOrEmpty('가', rule)]).toEqual([
    false,
    true,
    true,
  ]);
});

it('replaces pasted tabs with spaces', () => {
  expect(findTextProblem(replaceTabs('왕십리\t1층'), rule)).toBeNull();
});

it('allows several lines only where configured', () => {
  expect([
    findTextProblem('하나\n둘', rule),
    findTextProblem('하나\n둘', { ...rule, allowLineBreaks: true }),
  ]).toEqual(['one-line', null]);
});

const both = (text: string) => ({ ko: text, en: text });
const hours = { from: '09:00', until: '18:00' };
const clinic: ClinicConfig = {
  clinicId: 'plaza',
  name: both('광장'),
  address: both('왕십리로 1'),
  telephone: '02-120',
  position: { latitude: 37.5, longitude: 127 },
  questionnaire: 'https://forms.example/q?id=7',
  bring: both('신분증'),
  way: both('1번 출구'),
  notice: both('오늘은 일찍 닫습니다'),
  weekly: [hours, hours, hours, hours, hours, null, null],
  exceptions: { '2026-12-25': null },
  lanes: [{ lane: 'pcr', code: 'A', name: both('PCR'), way: 'slips', booths: ['1'] }],
};
const setUp: DistrictConfig = { district: { id: 'seongdong', name: both('성동구') }, clinics: [clinic] };

/** Every way to put this text in place of one text of a value. */
function* withReplacedText(
  value: unknown,
  text: string,
  path = '',
): Generator<[path: string, value: unknown]> {
  if (typeof value === 'string') yield [path, text];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value))
    for (const [inner, changed] of withReplacedText(part, text, `${path}.${name}`)) {
      const copy: object = Array.isArray(value) ? [...value] : { ...value };
      yield [inner, Object.assign(copy, { [name]: changed })];
    }
}

describe('a configuration', () => {
  it('is valid as it is', () => {
    expect(validateDistrictConfig(setUp)).toEqual([]);
  });

  it.each(Object.entries(invalidTexts))('refuses %s in any of its texts', (_, text) => {
    const changes = [...withReplacedText(setUp, text)];
    expect(changes.length).toBeGreaterThan(30);
    for (const [path, value] of changes)
      expect([path, validateDistrictConfig(value).length]).not.toEqual([path, 0]);
  });

  it.each([
    ['http://forms.example/q', 'web-address'],
    ['javascript:alert(1)', 'web-address'],
    ['https://office:secret@forms.example/q', 'credentials'],
    ['https://office@forms.example/q', 'credentials'],
    ['https://forms.example\\@evil.example/q', 'web-characters'],
    ['https://forms.example/a b', 'web-characters'],
    ['https://forms.example/a\u202Eb', 'web-characters'],
    ['  https://forms.example/q \n', null],
    ['https://forms.example/q?access_token=abc', 'credentials'],
    ['https://forms.example/q?a=1&apiKey=abc', 'credentials'],
    ['https://forms.example/q#token=abc', 'credentials'],
    ['https://forms.example/q?usp=sf_link#page', null],
    ['https://forms.example/@clinic/q', null],
  ] as const)('has for the questionnaire %s: %s', (questionnaire, code) => {
    const problems = validateDistrictConfig({ ...setUp, clinics: [{ ...clinic, questionnaire }] });
    expect(problems.map((each) => each.code)).toEqual(code ? [code] : []);
    for (const problem of problems)
      for (const language of ['ko', 'en'] as const) expect(validationMessage(problem, language)).toBeTruthy();
  });
});
