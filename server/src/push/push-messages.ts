import type { LaneBoard } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import type { PlaceInLine } from '@hannun/shared/saying';

type PushTexts = {
  /** `left`: who is ahead. */
  near: (ticket: string, left: string) => string;
  next: string;
  people: (count: number) => string;
  groups: (count: number) => string;
  called: (ticket: string, booth: string) => string;
  /** `last`: the last number that is served today. */
  beyond: (ticket: string, last: string) => string;
  probablyBeyond: (ticket: string, last: string) => string;
  opened: string;
};

/** Polite and short: a lock screen cuts off long texts. */
export const pushMessages: Record<ResidentLanguage, PushTexts> = {
  ko: {
    near: (ticket, left) => `${ticket}번, ${left}. 검사실 가까이 와 주세요`,
    next: '바로 다음 차례예요',
    people: (count) => `${count}명 남았어요`,
    groups: (count) => `${count}팀 남았어요`,
    called: (ticket, booth) => `${ticket}번, 지금 들어오세요. ${booth}번 검사실이에요`,
    beyond: (ticket, last) => `${ticket}번, 오늘은 ${last}번까지 검사해요. 접수창구에 물어봐 주세요`,
    probablyBeyond: (ticket, last) =>
      `${ticket}번, 오늘은 ${last}번까지 검사할 수 있을 것 같아요. 접수창구에 물어봐 주세요`,
    opened: '지금 접수하고 있어요',
  },
  en: {
    near: (ticket, left) => `${ticket}: ${left}. Please come near the rooms`,
    next: 'you are next',
    people: (count) => `${count} ${count === 1 ? 'person' : 'people'} ahead`,
    groups: (count) => `${count} ${count === 1 ? 'group' : 'groups'} ahead`,
    called: (ticket, booth) => `${ticket}: please come in now. Room ${booth}`,
    beyond: (ticket, last) => `${ticket}: tests go up to ${last} today. Please ask at the desk`,
    probablyBeyond: (ticket, last) =>
      `${ticket}: tests will probably go up to ${last} today. Please ask at the desk`,
    opened: 'Check-in is open now',
  },
  zh: {
    near: (ticket, left) => `${ticket}号，${left}，请到检查室附近等候`,
    next: '下一个就是您',
    people: (count) => `前面还有${count}人`,
    groups: (count) => `前面还有${count}组`,
    called: (ticket, booth) => `${ticket}号，请现在进入${booth}号检查室`,
    beyond: (ticket, last) => `${ticket}号，今天检测到${last}号为止，请到登记窗口询问`,
    probablyBeyond: (ticket, last) => `${ticket}号，预计今天检测到${last}号，请到登记窗口询问`,
    opened: '现在可以登记',
  },
  vi: {
    near: (ticket, left) => `Số ${ticket}: ${left}. Hãy đến gần phòng xét nghiệm`,
    next: 'tiếp theo là bạn',
    people: (count) => `còn ${count} người`,
    groups: (count) => `còn ${count} nhóm`,
    called: (ticket, booth) => `Số ${ticket}: mời vào phòng ${booth} ngay`,
    beyond: (ticket, last) => `Số ${ticket}: hôm nay phục vụ đến số ${last}. Hãy hỏi ở quầy`,
    probablyBeyond: (ticket, last) => `Số ${ticket}: hôm nay dự kiến phục vụ đến số ${last}. Hãy hỏi ở quầy`,
    opened: 'Đang nhận người xét nghiệm',
  },
  ja: {
    near: (ticket, left) => `${ticket}番、${left}です。検査室の近くへお越しください`,
    next: '次があなたの番',
    people: (count) => `あと${count}人`,
    groups: (count) => `あと${count}組`,
    called: (ticket, booth) => `${ticket}番、${booth}番検査室へお入りください`,
    beyond: (ticket, last) => `${ticket}番、本日は${last}番まで検査します。受付でお尋ねください`,
    probablyBeyond: (ticket, last) =>
      `${ticket}番、本日は${last}番まで検査できる見込みです。受付でお尋ねください`,
    opened: 'ただいま受付しています',
  },
  th: {
    near: (ticket, left) => `หมายเลข ${ticket} ${left} กรุณามารอใกล้ห้องตรวจ`,
    next: 'คิวถัดไปคือคุณ',
    people: (count) => `เหลืออีก ${count} คน`,
    groups: (count) => `เหลืออีก ${count} กลุ่ม`,
    called: (ticket, booth) => `หมายเลข ${ticket} เชิญเข้าห้อง ${booth} ได้เลย`,
    beyond: (ticket, last) => `หมายเลข ${ticket} วันนี้ให้บริการถึงหมายเลข ${last} โปรดสอบถามที่เคาน์เตอร์`,
    probablyBeyond: (ticket, last) =>
      `หมายเลข ${ticket} วันนี้คาดว่าจะให้บริการถึงหมายเลข ${last} โปรดสอบถามที่เคาน์เตอร์`,
    opened: 'กำลังเปิดรับลงทะเบียน',
  },
  ru: {
    near: (ticket, left) => `${ticket}: ${left}. Подойдите ближе к кабинетам`,
    next: 'следующая очередь ваша',
    people: (count) => `впереди людей: ${count}`,
    groups: (count) => `впереди групп: ${count}`,
    called: (ticket, booth) => `${ticket}: входите, кабинет ${booth}`,
    beyond: (ticket, last) => `${ticket}: сегодня примут до номера ${last}. Спросите в регистратуре`,
    probablyBeyond: (ticket, last) =>
      `${ticket}: сегодня, вероятно, примут до номера ${last}. Спросите в регистратуре`,
    opened: 'Сейчас принимают',
  },
};

/** In the words of the ticket's page. */
export function nearMessage(
  ticket: string,
  { ahead, groups }: Pick<PlaceInLine, 'ahead' | 'groups'>,
  language: ResidentLanguage,
): string {
  const { near, next, people, groups: inGroups } = pushMessages[language];
  if (ahead === 0) return near(ticket, next);
  return near(ticket, groups ? inGroups(ahead) : people(ahead));
}

/** `named`: the tests that take people in, where not all do. */
export function openingMessage(named: readonly LaneBoard[], language: ResidentLanguage): string {
  const { opened } = pushMessages[language];
  const tests = named.map(({ name }) => (language === 'ko' ? name.ko : name.en)).join(', ');
  return tests ? `${tests}: ${opened}` : opened;
}
