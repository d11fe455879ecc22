import type { Board } from '@hannun/shared/contract';
import { formatPast, type ResidentLanguage } from '@hannun/shared/i18n';
import { escapeHtml } from '../../core/escape-html.js';
import { clinicSummary } from '../clinic-summary.js';
import type { Reading } from '../plain-reading.js';
import { wordsIn } from '../simple-page/simple-page-words.js';

/** How a language is spoken: what symbols mean, what ends a sentence, and how many characters take 25 seconds. */
type Speech = {
  locale: string;
  between: string;
  comma: string;
  stop: string;
  characters: number;
  /** Abbreviations in full. */
  inFull?: readonly (readonly [RegExp, string])[];
};

const speech: Record<ResidentLanguage, Speech> = {
  ko: { locale: 'ko-KR', between: '에서 ', comma: ', ', stop: '. ', characters: 150 },
  en: {
    ...{ locale: 'en-US', between: ' to ', comma: ', ', stop: '. ', characters: 340 },
    inFull: [
      [/½ h\b/g, ' and a half hours'],
      [/(\d) h\b/g, '$1 hours'],
      [/ min\b/g, ' minutes'],
    ],
  },
  zh: { locale: 'zh-CN', between: '到', comma: '，', stop: '。', characters: 100 },
  vi: { locale: 'vi-VN', between: ' đến ', comma: ', ', stop: '. ', characters: 300 },
  ja: { locale: 'ja-JP', between: 'から', comma: '、', stop: '。', characters: 120 },
  th: { locale: 'th-TH', between: ' ถึง ', comma: ' ', stop: '. ', characters: 280 },
  ru: {
    ...{ locale: 'ru-RU', between: ' – ', comma: ', ', stop: '. ', characters: 300 },
    inFull: [
      [/ мин(?![\p{L}])/gu, ' минут'],
      [/ ч(?![\p{L}])/gu, ' часов'],
    ],
  },
};

/** The most characters that are said in one breath, at most 25 seconds. */
export const longestSpoken = (language: ResidentLanguage): number => speech[language].characters;

/**
 * What a telephone line says of a clinic: its name, of when the figures are, then its rows, as many as one
 * breath takes: whoever listens cannot read again.
 */
export function spokenSentences(board: Board, reading: Reading, language: ResidentLanguage): string[] {
  const t = wordsIn(language);
  const context = { timeZone: reading.timeZone, now: reading.nowMs, language, t };
  const name = language === 'ko' ? board.name.ko : board.name.en;
  const { lines } = clinicSummary(board, reading, language);
  const seen =
    board.contactAt === null ? [] : [t('spokenAsOf', { time: formatPast(board.contactAt, context) })];
  const [first = '', ...rest] = lines.map((line) => asSpoken(line, language));
  const said = [name, ...seen, first];
  const more = t('restOnPage');
  for (const [index, sentence] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const afterwards = [...said, sentence, ...(isLast ? [] : [more])];
    if (joined(afterwards, language).length > longestSpoken(language)) return [...said, more];
    said.push(sentence);
  }
  return said;
}

function asSpoken(line: string, language: ResidentLanguage): string {
  const { between, comma, inFull = [] } = speech[language];
  const plain = line
    .replaceAll(/\s*[~–]\s*(?=\d)/g, between)
    .replaceAll(/\s+·\s+/g, comma)
    .replaceAll(/\s+/g, ' ');
  return inFull.reduce((text, [short, long]) => text.replaceAll(short, long), plain);
}

/** Each sentence ends once. */
const joined = (sentences: readonly string[], language: ResidentLanguage): string => {
  const { stop } = speech[language];
  return sentences
    .filter(Boolean)
    .map((sentence) => sentence.trim().replace(/[.。]$/, '') + stop)
    .join('')
    .trim();
};

export const spokenText = (sentences: readonly string[], language: ResidentLanguage): string =>
  `${joined(sentences, language)}\n`;

/** As SSML: clock times are read as such, ticket numbers letter by letter. */
export function spokenSsml(sentences: readonly string[], language: ResidentLanguage): string {
  const marked = sentences.map((sentence) => {
    const text = escapeHtml(sentence)
      .replaceAll(/\b\d\d:\d\d\b/g, '<say-as interpret-as="time" format="hms24">$&</say-as>')
      .replaceAll(/\b[A-Z][A-Z\d]\d{1,3}\b/g, '<say-as interpret-as="characters">$&</say-as>');
    return `<s>${text}</s>`;
  });
  const { locale } = speech[language];
  return `<?xml version="1.0" encoding="UTF-8"?>
<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${locale}"><p>${marked.join('')}</p></speak>
`;
}
