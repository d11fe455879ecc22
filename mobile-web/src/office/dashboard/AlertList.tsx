import type { Dashboard, DashboardAlert } from '@hannun/shared/contract';
import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { Link } from 'wouter';
import { useOffice } from '../session/office-context.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { alertAction, alertText, type MessageAction } from './alert-text.js';
import './AlertList.css';

const alertIcons: Record<DashboardAlert['kind'], IconName> = {
  'device-silent': 'no-signal',
  'tablet-flooding': 'warning',
  'long-wait': 'warning',
  'no-taps': 'clock',
  'recount-due': 'lines',
  growing: 'warning',
  'forecast-off': 'warning',
};

type AlertListProps = {
  dashboard: Dashboard;
  nowMs: number;
  onMessage: (clinicId: string, action: MessageAction) => void;
};

/** At most three alerts, each with one action. */
export function AlertList({ dashboard, nowMs, onMessage }: AlertListProps) {
  const { t, language } = useTranslation();
  const { matters: alerts, clinics, timeZone } = dashboard;
  const context = { clinics, timeZone, nowMs, language, t };
  return (
    <Card title={t('alert.title')} aside={<small>{t('alert.count', { count: alerts.length })}</small>}>
      {alerts.length === 0 && <p className="attention__none">{t('alert.none')}</p>}
      <ol className="attention">
        {alerts.map((alert) => {
          const { title, more } = alertText(alert, context);
          return (
            <li key={`${alert.kind} ${alert.clinicId}`}>
              <Icon name={alertIcons[alert.kind]} size={1.25} />
              <b>{title}</b>
              <p>{more}</p>
              <AlertAction {...{ alert, dashboard, onMessage }} />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

type AlertActionProps = Pick<AlertListProps, 'dashboard' | 'onMessage'> & { alert: DashboardAlert };

function AlertAction({ alert, dashboard, onMessage }: AlertActionProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const action = alertAction(alert, dashboard);
  switch (action.do) {
    case 'call':
      return (
        <a href={`tel:${action.telephone}`}>
          {t('alert.call')} {action.telephone}
        </a>
      );
    case 'devices':
      return <Link href="/office/devices">{t('alert.devices')}</Link>;
    case 'link':
      return <Link href={`/office/history?clinicId=${alert.clinicId}`}>{t(`alert.${action.name}`)}</Link>;
    case 'message':
      return canEdit ? (
        <button type="button" onClick={() => onMessage(alert.clinicId, action)}>
          {t(`alert.${action.name}`)}
        </button>
      ) : null;
  }
}
