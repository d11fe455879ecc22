import type { Device, Language } from './devices.ts';
import type { Scene } from './record-scenes.ts';

type Captions = Record<Device | Scene['name'], string>;

/** The words around the screens. */
export const captions: Record<Language, Captions> = {
  en: {
    'check-in': 'Check somebody in: every screen counts one more',
    call: 'Call next: every screen shows the number',
    tablet: 'Staff tablet',
    phone: 'Resident’s phone',
    tv: 'Lobby TV',
  },
  ko: {
    'check-in': '접수하면 모든 화면의 대기 인원이 바로 바뀝니다',
    call: '호출하면 모든 화면에 번호가 바로 뜹니다',
    tablet: '직원 태블릿',
    phone: '주민 휴대전화',
    tv: '대기실 TV',
  },
};
