import type { Snapshot } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { escapeHtml } from '../core/escape-html.js';
import { languageLinks, link, paragraph } from './simple-page/simple-page-html.js';
import { wordsIn } from './simple-page/simple-page-words.js';

/** `missing`: names of clinics whose state is unknown. */
export type Clinics = Pick<Snapshot, 'clinics' | 'missing'>;

/** `clinicId`: `null` of a clinic whose state is unknown. */
export type ClinicSummary = { clinicId: string | null; name: string; lines: readonly string[] };

type Words = { title: string; clinic: string; now: string; refreshes: string; asText: string };

const words: Record<ResidentLanguage, Words> = {
  ko: {
    title: '검사소 현황',
    clinic: '검사소',
    now: '지금',
    refreshes: '30초마다 자동으로 새로 고칩니다.',
    asText: '텍스트로 보기',
  },
  en: {
    title: 'Testing clinics now',
    clinic: 'Clinic',
    now: 'Now',
    refreshes: 'This page refreshes itself every 30 seconds.',
    asText: 'Show as text',
  },
  zh: {
    title: '检测点现况',
    clinic: '检测点',
    now: '现在',
    refreshes: '每30秒自动刷新。',
    asText: '以文字显示',
  },
  vi: {
    title: 'Tình hình các điểm xét nghiệm',
    clinic: 'Điểm xét nghiệm',
    now: 'Hiện tại',
    refreshes: 'Trang tự làm mới mỗi 30 giây.',
    asText: 'Xem dạng văn bản',
  },
  ja: {
    title: '検査所の状況',
    clinic: '検査所',
    now: '現在',
    refreshes: '30秒ごとに自動で更新します。',
    asText: 'テキストで表示',
  },
  th: {
    title: 'สถานการณ์จุดตรวจ',
    clinic: 'จุดตรวจ',
    now: 'ขณะนี้',
    refreshes: 'หน้านี้รีเฟรชเองทุก 30 วินาที',
    asText: 'ดูแบบข้อความ',
  },
  ru: {
    title: 'Пункты тестирования сейчас',
    clinic: 'Пункт',
    now: 'Сейчас',
    refreshes: 'Страница обновляется каждые 30 секунд.',
    asText: 'Показать текстом',
  },
};

/** For browsers without scripts: every clinic, in one language. */
export function noScriptTable(clinics: readonly ClinicSummary[], language: ResidentLanguage): string {
  const { title, clinic, now, refreshes, asText } = words[language];
  const head = `<tr><th scope="col">${clinic}</th><th scope="col">${now}</th></tr>`;
  const rows = clinics.map((each) => row(each, language)).join('');
  const table = `<table><thead>${head}</thead><tbody>${rows}</tbody></table>`;
  const plain = `<p>${refreshes} <a href="/plain?lang=${language}">${asText}</a></p>`;
  const urgent = paragraph(wordsIn(language)('inAHurry'));
  const footer = `<footer>${plain}${urgent}<nav>${languageLinks('/?')}</nav></footer>`;
  return `<main lang="${language}"><h1>${title}</h1>${table}</main>${footer}`;
}

function row({ clinicId, name, lines }: ClinicSummary, language: ResidentLanguage): string {
  const text = lines.map(escapeHtml).join('<br />');
  const place = clinicId === null ? escapeHtml(name) : link(clinicAddress(clinicId, language), name);
  return `<tr><th scope="row">${place}</th><td>${text}</td></tr>`;
}

const clinicAddress = (clinicId: string, language: ResidentLanguage): string =>
  `/clinics/${clinicId}?view=text&lang=${language}`;
