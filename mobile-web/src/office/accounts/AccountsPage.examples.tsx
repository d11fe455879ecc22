import { signedIn } from '../testing/test-app.js';
import { AccountsPage } from './AccountsPage.js';

const at = '2026-11-23T02:00:00.000Z';
const kim = { id: 'kim', name: '김보건', role: 'office', disabled: false, createdAt: at, passkeys: [] };
const lee = { ...kim, id: 'lee', name: '이보기', role: 'viewer' };
const session = {
  id: 's1',
  actor: { kind: 'account', id: 'kim', name: '김보건' },
  browser: 'Chrome · Windows',
  openedAt: at,
  seenAt: at,
  expiresAt: at,
  current: true,
};
/** API responses for the page: two accounts, one of them signed in here. */
export const answers = {
  'GET /facts': { body: { district: { name: { ko: '', en: '' } }, timeZone: 'Asia/Seoul', clinics: [] } },
  'GET /admin/accounts': { body: { accounts: [kim, lee] } },
  'GET /admin/sessions': { body: { sessions: [session] } },
};

export const forOffice = (language: 'ko' | 'en') => signedIn(language, <AccountsPage />);
export const forViewer = (language: 'ko' | 'en') => signedIn(language, <AccountsPage />, 'viewer');
