import type { ResidentLanguage } from '@hannun/shared/i18n';

type PushTexts = {
  near: (ticket: string, ahead: number) => string;
  called: (ticket: string, booth: string) => string;
  opened: string;
};

/** Polite and short: a lock screen cuts off long texts. */
export const pushMessages: Record<ResidentLanguage, PushTexts> = {
  ko: {
    near: (ticket, ahead) => `${ticket}번, ${ahead}명 남았어요. 검사실 가까이 와 주세요`,
    called: (ticket, booth) => `${ticket}번, 지금 들어오세요. ${booth}번 검사실이에요`,
    opened: '지금 접수하고 있어요',
  },
  en: {
    near: (ticket, ahead) =>
      `${ticket}: ${ahead} ${ahead === 1 ? 'person' : 'people'} ahead. Please come near the rooms`,
    called: (ticket, booth) => `${ticket}: please come in now. Room ${booth}`,
    opened: 'Check-in is open now',
  },
  zh: {
    near: (ticket, ahead) => `${ticket}号，前面还有${ahead}人，请到检查室附近等候`,
    called: (ticket, booth) => `${ticket}号，请现在进入${booth}号检查室`,
    opened: '现在可以登记',
  },
  vi: {
    near: (ticket, ahead) => `Số ${ticket}: còn ${ahead} người. Hãy đến gần phòng xét nghiệm`,
    called: (ticket, booth) => `Số ${ticket}: mời vào phòng ${booth} ngay`,
    opened: 'Đang nhận người xét nghiệm',
  },
  ja: {
    near: (ticket, ahead) => `${ticket}番、あと${ahead}人です。検査室の近くへお越しください`,
    called: (ticket, booth) => `${ticket}番、${booth}番検査室へお入りください`,
    opened: 'ただいま受付しています',
  },
  th: {
    near: (ticket, ahead) => `หมายเลข ${ticket} เหลืออีก ${ahead} คน กรุณามารอใกล้ห้องตรวจ`,
    called: (ticket, booth) => `หมายเลข ${ticket} เชิญเข้าห้อง ${booth} ได้เลย`,
    opened: 'กำลังเปิดรับลงทะเบียน',
  },
  ru: {
    near: (ticket, ahead) => `${ticket}: впереди ${ahead} чел. Подойдите ближе к кабинетам`,
    called: (ticket, booth) => `${ticket}: входите, кабинет ${booth}`,
    opened: 'Сейчас принимают',
  },
};
