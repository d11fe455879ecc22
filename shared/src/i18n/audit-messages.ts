import type { AuditActor } from '../contract/audit.js';
import type { Language } from './languages.js';
import { defineMessages } from './translator.js';

/** What each command is called in lists of what was done. */
export const commandNames = defineMessages({
  ko: {
    'check-in': '접수',
    'tear-off': '뜯은 번호 입력',
    move: '다른 줄로 옮기기',
    call: '호출',
    recall: '다시 부르기',
    'check-out': '검사 완료',
    leave: '안 오심·나가심',
    postpone: '순서 미루기',
    'answer-call': '호출에 답하기',
    reinstate: '줄로 되돌리기',
    undo: '되돌리기',
    correct: '인원 맞추기',
    pause: '잠시 멈춤',
    resume: '다시 시작',
    'close-intake': '접수 마감',
    'reopen-intake': '접수 다시 받기',
    'open-booths': '검사실 열기',
    notice: '알림',
    'last-number': '마지막 번호',
    'reserve-numbers': '번호 미리 확보',
    'day-opened': '하루 시작',
    'epoch-began': '복원된 기록 감지',
  },
  en: {
    'check-in': 'Check-in',
    'tear-off': 'Roll numbers entered',
    move: 'Move to another lane',
    call: 'Call',
    recall: 'Recall',
    'check-out': 'Check-out',
    leave: 'No-show or left',
    postpone: 'Let others pass',
    'answer-call': 'Answer to a call',
    reinstate: 'Back into the line',
    undo: 'Undo',
    correct: 'Recount',
    pause: 'Pause',
    resume: 'Resume',
    'close-intake': 'Close intake',
    'reopen-intake': 'Reopen intake',
    'open-booths': 'Open booths',
    notice: 'Notice',
    'last-number': 'Last number',
    'reserve-numbers': 'Numbers reserved',
    'day-opened': 'Day begins',
    'epoch-began': 'Restored log found',
  },
});

const officeActionNames = defineMessages({
  ko: {
    'POST sign-in': '로그인',
    'POST sign-in/passkey': '패스키로 로그인',
    'DELETE session': '로그아웃',
    'DELETE sessions/:id': '로그인 끊기',
    'POST accounts': '계정 만들기',
    'PATCH accounts/:id': '계정 바꾸기',
    'PUT account/password': '내 비밀번호 바꾸기',
    'POST account/passkeys': '패스키 등록',
    'DELETE account/passkeys/:id': '패스키 지우기',
    'POST pairing-codes': '연결 코드 만들기',
    'device-paired': '기기 연결됨',
    'wrong-credentials': '틀린 토큰이나 비밀번호',
    'PATCH devices/:id': '기기 바꾸기',
    'DELETE devices/:id': '기기 연결 끊기',
    'POST screens/pairings': '화면 연결 확인',
    'PUT screens/notice': '화면 긴급 알림',
    'DELETE screens/notice': '화면 긴급 알림 내리기',
    'PATCH screens/:id': '화면 설정',
    'POST screens/:id/reload': '화면 새로 고침',
    'DELETE screens/:id': '화면 목록에서 삭제',
    'PUT set-up': '설정 파일 가져오기',
    'PATCH district': '구 설정',
    'POST clinics': '검사소 만들기',
    'PATCH clinics/:id': '검사소 설정',
    'PUT clinics/:id/place': '검사소 순서 바꾸기',
    'DELETE clinics/:id': '검사소 삭제',
    'POST clinics/:id/word': '태블릿에 알림',
    'DELETE clinics/:id/word': '태블릿 알림 내리기',
  },
  en: {
    'POST sign-in': 'Sign-in',
    'POST sign-in/passkey': 'Sign-in by passkey',
    'DELETE session': 'Sign-out',
    'DELETE sessions/:id': 'Session ended',
    'POST accounts': 'Account created',
    'PATCH accounts/:id': 'Account changed',
    'PUT account/password': 'Own password changed',
    'POST account/passkeys': 'Passkey registered',
    'DELETE account/passkeys/:id': 'Passkey removed',
    'POST pairing-codes': 'Pairing code created',
    'device-paired': 'Device paired',
    'wrong-credentials': 'Wrong tokens or passwords',
    'PATCH devices/:id': 'Device changed',
    'DELETE devices/:id': 'Device revoked',
    'POST screens/pairings': 'Screen confirmed',
    'PUT screens/notice': 'Urgent notice on screens',
    'DELETE screens/notice': 'Urgent notice withdrawn',
    'PATCH screens/:id': 'Screen settings',
    'POST screens/:id/reload': 'Screen reloaded',
    'DELETE screens/:id': 'Screen removed',
    'PUT set-up': 'Configuration imported',
    'PATCH district': 'District settings',
    'POST clinics': 'Clinic created',
    'PATCH clinics/:id': 'Clinic settings',
    'PUT clinics/:id/place': 'Clinic order changed',
    'DELETE clinics/:id': 'Clinic removed',
    'POST clinics/:id/word': 'Message to tablets',
    'DELETE clinics/:id/word': 'Message to tablets withdrawn',
  },
});

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
  en: { addresses: 'networks' },
};

const detailValues: Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>> = {
  ko: {
    reason: { disinfection: '소독', lunch: '점심시간', other: '기타', 'no-show': '안 오심', left: '나가심' },
    role: { office: '담당자', viewer: '보기 전용', staff: '태블릿', display: '대기실 화면' },
    disabled: { true: '예', false: '아니요' },
    theme: { light: '밝게', dark: '어둡게' },
    layout: { landscape: '가로', portrait: '세로' },
  },
  en: {
    reason: { disinfection: 'cleaning', 'no-show': 'not there' },
    role: { staff: 'tablet', display: 'lobby screen' },
    disabled: { true: 'yes', false: 'no' },
  },
};

/** Omits the ids, which the record shows elsewhere. */
export const formatAuditDetails = (
  details: Readonly<Record<string, string>>,
  language: Language,
): [name: string, value: string][] =>
  Object.entries(details)
    .filter(([name]) => name !== 'id' && name !== 'clinicId')
    .map(([name, value]) => [
      detailNames[language][name] ?? name,
      detailValues[language][name]?.[value] ?? value,
    ]);

/** Falls back to the raw name. */
export const auditActionName = (what: string, language: Language): string =>
  auditActionNames.commands[language][what] ?? auditActionNames.office[language][what] ?? what;
