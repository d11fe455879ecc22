import { findTextProblem, type TextRule } from './text-validation.js';
import type { ValidationCode, ValidationProblem } from './validation-problem.js';

type ValidationMessages = Record<ValidationCode, string>;

const ko: ValidationMessages = {
  missing: '비어 있습니다. 채워 주세요.',
  unknown: '알 수 없는 항목입니다. 삭제해 주세요.',
  shape: '형식이 맞지 않습니다. 내보낸 파일과 같은 형식으로 적어 주세요.',
  'too-long': '너무 깁니다. {most}자까지 쓸 수 있습니다.',
  invisible: '보이지 않는 문자가 있습니다. 붙여 넣지 말고 직접 입력해 주세요.',
  'one-line': '줄을 바꾸지 말고 한 줄로 적어 주세요.',
  credentials: '주소에 아이디, 비밀번호나 인증 키가 들어 있습니다. 누구나 보는 주소이니 빼고 적어 주세요.',
  id: '영문 소문자, 숫자, 붙임표(-)로만 64자까지 적어 주세요.',
  taken: '이미 쓰고 있습니다. 다른 것으로 적어 주세요.',
  reserved: '화면 주소에 쓰이는 이름입니다. 다른 것으로 적어 주세요.',
  telephone: '전화번호가 아닙니다. 02-123-4567처럼 적어 주세요.',
  'web-address': 'https://로 시작하는 주소를 적어 주세요.',
  'web-characters': '주소에 빈칸이나 쓸 수 없는 글자가 있습니다. 빼고 적어 주세요.',
  clock: '00:00부터 24:00까지의 시각을 09:30처럼 적어 주세요.',
  date: '없는 날짜입니다. 2026-12-25처럼 적어 주세요.',
  order: '시작보다 늦은 시각이어야 합니다.',
  outside: '운영 시간 안이어야 합니다.',
  overlap: '다른 시간과 겹칩니다. 시작 시각을 바꿔 주세요.',
  'half-hour': '09:00이나 09:30처럼 30분 단위로 적어 주세요.',
  number: '{least}부터 {most} 사이의 수를 적어 주세요.',
  edges: '앞 단계보다 긴 시간이어야 합니다.',
  choice: '목록에서 하나를 선택해 주세요.',
  letter: '영문 대문자 한 글자를 적어 주세요.',
  booth: '글자와 숫자로 8자까지 적어 주세요.',
  few: '{least}개 이상 있어야 합니다.',
  many: '{most}개까지 둘 수 있습니다.',
};

const en: ValidationMessages = {
  missing: 'This is empty. Please fill it in.',
  unknown: 'This field is not known. Please remove it.',
  shape: 'The format is not valid. Please use the format of an exported file.',
  'too-long': 'This is too long. Please use at most {most} characters.',
  invisible: 'This contains invisible characters. Please type it instead of pasting it.',
  'one-line': 'Please write this on one line.',
  credentials: 'This address contains a user name, password or token. It is public, so please remove them.',
  id: 'Please use only lower-case letters, digits and hyphens, at most 64.',
  taken: 'This is already in use. Please choose another.',
  reserved: 'A screen’s address uses this name. Please choose another.',
  telephone: 'This is not a telephone number. Write it as 02-123-4567.',
  'web-address': 'Please give an address that begins with https://.',
  'web-characters': 'The address contains a space or an invalid character. Please remove it.',
  clock: 'Please give a time from 00:00 to 24:00, such as 09:30.',
  date: 'This is not a valid date. Write it as 2026-12-25.',
  order: 'This must be later than the start time.',
  outside: 'This must be within the opening hours.',
  overlap: 'This overlaps another one. Please change the start time.',
  'half-hour': 'Please use half-hours, such as 09:00 or 09:30.',
  number: 'Please give a number from {least} to {most}.',
  edges: 'This must be longer than the previous level.',
  choice: 'Please choose one of the options.',
  letter: 'Please give one capital letter, A to Z.',
  booth: 'Please use letters and digits, at most 8.',
  few: 'There must be at least {least}.',
  many: 'There may be at most {most}.',
};

export const validationMessage = ({ code, least, most }: ValidationProblem, language: 'ko' | 'en'): string =>
  (language === 'ko' ? ko : en)[code].replace('{least}', `${least}`).replace('{most}', `${most}`);

const currentLength = { ko: ' 지금은 {count}자입니다.', en: ' It has {count} now.' };

export function textErrorMessage(text: string, rule: TextRule, language: 'ko' | 'en'): string | undefined {
  const code = text === '' ? null : findTextProblem(text, rule);
  if (!code) return undefined;
  const words = validationMessage({ path: '', code, most: rule.most }, language);
  return code === 'too-long'
    ? words + currentLength[language].replace('{count}', `${[...text.trim()].length}`)
    : words;
}

export const isValidOrEmpty = (text: string, rule: TextRule): boolean =>
  text === '' || !findTextProblem(text, rule);
