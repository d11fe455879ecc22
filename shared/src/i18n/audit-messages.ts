import type { AuditActor } from '../contract/audit.js';
import type {
  DeviceRole,
  OfficeRole,
  PauseReason,
  ScreenLayout,
  ScreenTheme,
  StaffLeaveReason,
} from '../contract/value-lists.js';
import { commandNames, officeActionNames } from './audit-action-names.js';
import { commonMessages } from './common-messages.js';
import type { Language } from './languages.js';

export const auditActorNames: Record<Language, Readonly<Record<AuditActor['kind'], string>>> = {
  ko: {
    'first-credential': '관리자 토큰',
    account: '계정',
    device: '기기',
    resident: '주민',
    server: '서버',
    unknown: '로그인 전',
  },
  en: {
    'first-credential': 'Admin token',
    account: 'Account',
    device: 'Device',
    resident: 'Resident',
    server: 'Server',
    unknown: 'Not signed in',
  },
};

export const auditActionNames: Record<
  'commands' | 'office',
  Record<Language, Readonly<Record<string, string>>>
> = {
  commands: commandNames,
  office: officeActionNames,
};

const detailNames: Record<Language, Readonly<Record<string, string>>> = {
  ko: {
    lane: '줄',
    ticket: '번호',
    numbers: '번호',
    booth: '검사실',
    booths: '검사실',
    expected: '기록',
    counted: '센 인원',
    reason: '사유',
    text: '문구',
    role: '역할',
    name: '이름',
    label: '이름',
    target: '표시 대상',
    disabled: '사용 중지',
    fields: '변경 항목',
    volume: '소리 크기',
    voice: '음성',
    theme: '밝기',
    layout: '방향',
    place: '순서',
    count: '횟수',
    addresses: '네트워크 수',
  },
  en: {
    lane: 'lane',
    ticket: 'number',
    numbers: 'numbers',
    booth: 'room',
    booths: 'rooms',
    expected: 'recorded',
    counted: 'counted',
    reason: 'reason',
    text: 'text',
    role: 'role',
    name: 'name',
    label: 'name',
    target: 'shows',
    disabled: 'blocked',
    fields: 'changed',
    volume: 'volume',
    voice: 'voice',
    theme: 'theme',
    layout: 'layout',
    place: 'order',
    count: 'count',
    addresses: 'networks',
  },
};

type DetailValues = {
  reason: Record<PauseReason | StaffLeaveReason, string>;
  role: Record<OfficeRole | DeviceRole, string>;
  disabled: Record<'true' | 'false', string>;
  theme: Record<ScreenTheme, string>;
  layout: Record<ScreenLayout, string>;
};

const detailValues: Record<Language, DetailValues> = {
  ko: {
    reason: { ...commonMessages.ko.pauseReason, 'no-show': '안 오심', left: '나가심' },
    role: {
      office: '담당자',
      viewer: '보기 전용',
      staff: '태블릿',
      display: '대기실 화면',
      printer: '번호표 프린터',
    },
    disabled: { true: '예', false: '아니요' },
    theme: { light: '밝게', dark: '어둡게', schedule: '시간에 따라' },
    layout: { landscape: '가로', portrait: '세로' },
  },
  en: {
    reason: { ...commonMessages.en.pauseReason, 'no-show': 'No-show', left: 'Left' },
    role: {
      office: 'editor',
      viewer: 'view-only',
      staff: 'tablet',
      display: 'lobby screen',
      printer: 'slip printer',
    },
    disabled: { true: 'yes', false: 'no' },
    theme: { light: 'light', dark: 'dark', schedule: 'on a schedule' },
    layout: { landscape: 'landscape', portrait: 'portrait' },
  },
};

/** Omits the ids, which the record shows elsewhere. */
export const formatAuditDetails = (
  details: Readonly<Record<string, string>>,
  language: Language,
): [name: string, value: string][] => {
  const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = detailValues[language];
  return Object.entries(details)
    .filter(([name]) => name !== 'id' && name !== 'clinicId')
    .map(([name, value]) => [detailNames[language][name] ?? name, valueNames[name]?.[value] ?? value]);
};

/** Falls back to the raw name. */
export const auditActionName = (what: string, language: Language): string =>
  auditActionNames.commands[language][what] ?? auditActionNames.office[language][what] ?? what;
