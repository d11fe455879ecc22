import type { Dashboard, DashboardAlert } from '@hannun/shared';
import { Link } from 'wouter';
import { Icon, type IconName } from '../../components/icon/Icon.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { useOffice } from '../session/office-context.js';
import { type Action, actionOf, matterWords } from './matter-words.js';
import './Attention.css';

const icons: Record<DashboardAlert['kind'], IconName> = {
  'device-silent': 'no-signal',
  'tablet-flooding': 'warning',
  'long-wait': 'warning',
  'no-taps': 'clock',
  'recount-due': 'lines',
  growing: 'warning',
  'forecast-off': 'warning',
};

type AttentionProps = { wall: Dashboard; now: number; tell: (clinicId: string, action: Action) => void };

/** At most three alerts, each with one action. */
export function Attention({ wall, now, tell }: AttentionProps) {
  const { say, language } = useSpeech();
  const { matters, clinics, timeZone } = wall;
  const around = { clinics, timeZone, now, language, say };
  return (
    <Card title={say('matter.title')} aside={<small>{say('matter.count', { count: matters.length })}</small>}>
      {matters.length === 0 && <p className="attention__none">{say('matter.none')}</p>}
      <ol className="attention">
        {matters.map((matter) => {
          const { title, more } = matterWords(matter, around);
          return (
            <li key={`${matter.kind} ${matter.clinicId}`}>
              <Icon name={icons[matter.kind]} size={1.25} />
              <b>{title}</b>
              <p>{more}</p>
              <Deed matter={matter} action={actionOf(matter, wall)} tell={tell} />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

type DeedProps = { matter: DashboardAlert; action: Action; tell: AttentionProps['tell'] };

function Deed({ matter, action, tell }: DeedProps) {
  const { say } = useSpeech();
  const { mayChange } = useOffice();
  switch (action.do) {
    case 'call':
      return (
        <a href={`tel:${action.telephone}`}>
          {say('matter.call')} {action.telephone}
        </a>
      );
    case 'devices':
      return <Link href="/office/devices">{say('matter.devices')}</Link>;
    case 'look':
      return <Link href={`/office/history?clinicId=${matter.clinicId}`}>{say(`matter.${action.name}`)}</Link>;
    case 'word':
      return mayChange ? (
        <button type="button" onClick={() => tell(matter.clinicId, action)}>
          {say(`matter.${action.name}`)}
        </button>
      ) : null;
  }
}
