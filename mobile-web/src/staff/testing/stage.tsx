import { type Desk as DeskState, deskOf, evolve, type QueueEvent, unopenedDay } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';
import type { ReactNode } from 'react';
import { LanguageProvider } from '../../components/language/LanguageProvider.js';
import { Desk } from '../desk/Desk.js';
import type { TabletView, Tap } from '../tablet/tablet.js';
import { vocabulary } from '../vocabulary.js';

const at = '2026-11-23T01:00:00.000Z';
export const device = { id: 'tablet-1', role: 'staff', clinicId: 'seongdong', label: '접수대 1' } as const;

const opened: QueueEvent = {
  type: 'day-opened',
  at,
  clinicId: 'seongdong',
  day: '2026-11-23',
  epoch: 1,
  name: { ko: '성동구보건소 선별진료소', en: 'Seongdong Health Center' },
  lanes: [
    { lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, way: 'slips', booths: ['1', '2'] },
    { lane: 'heads', code: 'B', name: { ko: '신속항원', en: 'Rapid antigen' }, way: 'heads', booths: ['3'] },
  ],
  hours: {
    opensAt: '2026-11-23T00:00:00.000Z',
    closesAt: '2026-11-23T09:00:00.000Z',
    intakeClosesAt: '2026-11-23T08:30:00.000Z',
    breaks: [],
  },
  noon: '2026-11-23T03:00:00.000Z',
  nextOpensAt: '2026-11-24T00:00:00.000Z',
};

const origin = (command: string, type: string) => ({ device: device.id, command, type });
const arrival = (number: number): QueueEvent => ({
  type: 'checked-in',
  at,
  lane: 'pcr',
  number,
  party: 1,
  priority: false,
  token: null,
  place: number,
  origin: origin(`arrival-${number}`, 'check-in'),
});
const firstCall: QueueEvent = {
  type: 'called',
  at,
  lane: 'pcr',
  number: 1,
  booth: '1',
  origin: origin('call-1', 'call'),
};

const deskAfter = (events: readonly QueueEvent[], now = at): DeskState =>
  deskOf([opened, ...events].reduce(evolve, unopenedDay), { version: events.length + 1, now });

export const emptyDesk = deskAfter([]);
/** Sixteen people came; the first is in service at booth 1. */
export const busyDesk = deskAfter([
  ...Array.from({ length: 16 }, (_, index) => arrival(index + 1)),
  firstCall,
]);
export const closedDesk = deskAfter([], '2026-11-23T12:00:00.000Z');

type Props = {
  desk: DeskState;
  view?: Partial<TabletView>;
  tap?: (tap: Tap) => null;
  acknowledge?: (id: string) => void;
};

const restingView = {
  link: 'live',
  knownAt: at,
  outbox: [],
  numberless: [],
  unsettled: [],
  clockOffset: 0,
  forgetful: false,
} as const;

/** A desk as a tablet of booth 1 shows it. */
export const desk = ({ desk, view, tap = () => null, acknowledge = () => undefined }: Props): ReactNode => (
  <Desk
    desk={desk}
    device={device}
    board={null}
    tap={tap}
    acknowledge={acknowledge}
    view={{ ...restingView, desk, ...view }}
  />
);

export const inLanguage = (language: Language, screen: ReactNode): ReactNode => (
  <LanguageProvider words={vocabulary} language={language}>
    {screen}
  </LanguageProvider>
);
