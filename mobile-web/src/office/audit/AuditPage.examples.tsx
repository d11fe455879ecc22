import { signedIn } from '../testing/test-app.js';
import { AuditPage } from './AuditPage.js';

export const record = (id: string, change: object = {}) => ({
  id,
  at: '2026-11-23T02:00:00.000Z',
  who: { kind: 'device', id: 'tablet-1', name: '접수대 1' },
  what: 'check-in',
  clinicId: 'plaza',
  outcome: 'done',
  details: { lane: 'pcr', ticket: 'A001' },
  ...change,
});
const directory = {
  district: { name: { ko: '성동구', en: 'Seongdong-gu' } },
  timeZone: 'Asia/Seoul',
  clinics: [{ clinicId: 'plaza', name: { ko: '왕십리광장', en: 'Wangsimni Plaza' } }],
};
const rejected = record('2', {
  who: { kind: 'unknown' },
  what: 'POST sign-in',
  clinicId: null,
  outcome: 'refused',
});
/** API responses for the page: a tap and a failed sign-in. */
export const answers = {
  'GET /facts': { body: directory },
  'GET /admin/clinics': {
    body: {
      clinics: [{ clinicId: 'plaza', lanes: [{ lane: 'pcr', name: { ko: '유전자검사', en: 'PCR test' } }] }],
    },
  },
  'GET /admin/audit?': { body: { records: [record('1'), rejected], next: '2' } },
};

export const page = (language: 'ko' | 'en') => signedIn(language, <AuditPage />);
