import type { LocalizedText } from '@hannun/shared/contract';
import { type ResidentLanguage, residentLanguages } from '@hannun/shared/i18n';
import { escapeHtml } from '../../core/escape-html.js';
import { languageNames, wordsIn } from './simple-page-words.js';

/** `refresh`: what it shows changes by itself. `path`: its own, for the same in other languages. */
export type SimplePage = {
  language: ResidentLanguage;
  path: string;
  title: string;
  main: string;
  district: string;
  refresh: boolean;
};

/** A whole page that needs no script, in one language. */
export function simplePageHtml({ language, path, title, main, district, refresh }: SimplePage): string {
  const t = wordsIn(language);
  const here = encodeURI(path);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/simple.css">${refresh ? '<meta http-equiv="refresh" content="30">' : ''}</head>
<body><nav>${link(`/?lang=${language}`, t('backToList'))}</nav>
<main><h1>${escapeHtml(title)}</h1>${main}</main>
<footer>${paragraph(t('informationOf', { district }))}${paragraph(t('inAHurry'))}${refresh ? paragraph(t('refreshes')) : ''}
<nav aria-label="${escapeHtml(t('languages'))}">${languageLinks(`${here}?view=text&`)}</nav></footer></body></html>`;
}

/** `address`: up to the language's own part of the query. */
export const languageLinks = (address: string): string =>
  `<ul>${residentLanguages
    .map((each) => `<li lang="${each}">${link(`${address}lang=${each}`, languageNames[each])}</li>`)
    .join('')}</ul>`;

export const link = (href: string, text: string): string =>
  `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

export const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;

/** To be dialled by a tap, and read by whoever has another telephone. */
export const telephoneLink = (telephone: string): string =>
  link(`tel:${telephone.replaceAll(/[^+\d]/g, '')}`, telephone);

type Choice = { clinicId: string; name: string };

/** Finds a ticket by its number, of one clinic or of one among several. */
export function numberForm(clinics: readonly Choice[], language: ResidentLanguage): string {
  const t = wordsIn(language);
  const [only] = clinics.length === 1 ? clinics : [];
  const options = clinics.map(
    ({ clinicId, name }) => `<option value="${clinicId}">${escapeHtml(name)}</option>`,
  );
  const clinic = only
    ? `<input type="hidden" name="clinic" value="${only.clinicId}">`
    : `<label for="clinic">${escapeHtml(t('clinicField'))}</label><select id="clinic" name="clinic" required><option value="">${escapeHtml(t('chooseClinic'))}</option>${options.join('')}</select>`;
  return `<form action="/find"><h2>${escapeHtml(t('byNumber'))}</h2>${clinic}<input type="hidden" name="lang" value="${language}">
<label for="number">${escapeHtml(`${t('number')} (${t('numberExample')})`)}</label><input id="number" name="number" required autocomplete="off" autocapitalize="characters"> <button>${escapeHtml(t('lookUp'))}</button></form>`;
}

/** As on signs, beside the English one. */
export const nameIn = (language: ResidentLanguage, { ko, en }: LocalizedText): string =>
  language === 'ko' ? ko : `${en} (${ko})`;
