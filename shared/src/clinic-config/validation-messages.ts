import type { TextRule } from '../contract/limits.js';
import type { Language } from '../i18n/languages.js';
import { findTextProblem } from './text-validation.js';
import type { ValidationProblem } from './validation-problem.js';
import { en, ko } from './validation-texts.js';

export const validationMessage = ({ code, min, max }: ValidationProblem, language: Language): string =>
  (language === 'ko' ? ko : en)[code].replace('{min}', `${min}`).replace('{max}', `${max}`);

const currentLength = { ko: ' 지금은 {count}자입니다.', en: ' It has {count} now.' };

export function textErrorMessage(text: string, rule: TextRule, language: Language): string | undefined {
  const code = text === '' ? null : findTextProblem(text, rule);
  if (!code) return undefined;
  const words = validationMessage({ path: '', code, max: rule.maxLength }, language);
  return code === 'too-long'
    ? words + currentLength[language].replace('{count}', `${[...text.trim()].length}`)
    : words;
}

export const isValidOrEmpty = (text: string, rule: TextRule): boolean =>
  text === '' || !findTextProblem(text, rule);
