import type { Dashboard, DashboardAlert } from '@hannun/shared';
import { Link } from 'wouter';
import { Icon, type IconName } from '../../ui/icon/Icon.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
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
  const { t, language } = useTranslation();
  const { matters, clinics, timeZone } = wall;
  const around = { clinics, timeZone, now, language, say: t };
  return (
    <Card title={t('matter.title')} aside={<small>{t('matter.count', { count: matters.length })}</small>}>
      {matters.length === 0 && <p className="attention__none">{t('matter.none')}</p>}
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
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  switch (action.do) {
    case 'call':
      return (
        <a href={`tel:${action.telephone}`}>
          {t('matter.call')} {action.telephone}
        </a>
      );
    case 'devices':
      return <Link href="/office/devices">{t('matter.devices')}</Link>;
    case 'look':
      return <Link href={`/office/history?clinicId=${matter.clinicId}`}>{t(`matter.${action.name}`)}</Link>;
    case 'word':
      return mayChange ? (
        <button type="button" onClick={() => tell(matter.clinicId, action)}>
          {t(`matter.${action.name}`)}
        </button>
      ) : null;
  }
}
