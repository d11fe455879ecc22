import type { DashboardAlert, DashboardClinic } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { formatWait, type Language } from '@hannun/shared/i18n';
import type { Translate } from '../translation.js';

/** The one action offered for an alert; `text` drafts the message to the clinic. */
export type AlertActionKind =
  | { do: 'call'; telephone: string }
  | { do: 'message'; name: 'request' | 'notice'; text: (t: Translate, language: Language) => string }
  | { do: 'devices' }
  | { do: 'link'; name: 'trend' | 'record' };

type AlertContext = {
  clinics: readonly DashboardClinic[];
  timeZone: string;
  now: number;
  language: Language;
  t: Translate;
};

const clinicOf = ({ clinics }: Pick<AlertContext, 'clinics'>, id: string) =>
  clinics.find(({ board }) => board.clinicId === id);

const nameOf = (context: Pick<AlertContext, 'clinics'>, id: string, language: Language): string =>
  clinicOf(context, id)?.board.name[language] ?? id;

export function alertText(alert: DashboardAlert, context: AlertContext): { title: string; more: string } {
  const { language, t } = context;
  const clinic = nameOf(context, alert.clinicId, language);
  switch (alert.kind) {
    case 'long-wait': {
      const minutes = Math.floor(alert.wait.low / 300) * 5;
      return { title: t('alert.long-wait', { clinic, minutes }), more: quieterClinicText(alert, context) };
    }
    case 'device-silent': {
      const minutes = Math.floor((context.now - Date.parse(alert.since)) / 60_000);
      return {
        title: t('alert.device-silent', { clinic }),
        more: t('alert.device-silentMore', { minutes }),
      };
    }
    case 'tablet-flooding': {
      const { tablet } = alert;
      return {
        title: t('alert.tablet-flooding', { clinic }),
        more: t('alert.tablet-floodingMore', { tablet }),
      };
    }
    case 'no-taps':
    case 'recount-due': {
      const time = formatClock(context.timeZone, alert.since);
      const name = alert.kind === 'recount-due' && alert.why ? alert.why : alert.kind;
      return { title: t(`alert.${name}`, { clinic }), more: t(`alert.${name}More`, { time }) };
    }
    case 'growing': {
      const { from, to, closesAt } = alert;
      const closes = closesAt ? { time: formatClock(context.timeZone, closesAt) } : null;
      const more = t(closes ? 'alert.growingCloses' : 'alert.growingMore', { from, to, ...closes });
      return { title: t('alert.growing', { clinic }), more };
    }
    case 'forecast-off': {
      const { calls, within } = alert;
      return {
        title: t('alert.forecast-off', { clinic }),
        more: t('alert.forecast-offMore', { calls, within }),
      };
    }
  }
}

type LongWait = Extract<DashboardAlert, { kind: 'long-wait' }>;

function quieterClinicText({ quieter }: LongWait, context: AlertContext): string {
  const { t, language } = context;
  if (!quieter) return t('alert.long-waitMore');
  const other = nameOf(context, quieter.clinicId, language);
  return t('alert.long-waitElsewhere', { other, wait: formatWait(quieter.wait, 1, t) });
}

export function alertAction(alert: DashboardAlert, context: Pick<AlertContext, 'clinics'>): AlertActionKind {
  switch (alert.kind) {
    case 'tablet-flooding':
      return { do: 'devices' };
    case 'device-silent':
      return { do: 'call', telephone: clinicOf(context, alert.clinicId)?.telephone ?? '' };
    case 'long-wait':
      return {
        do: 'message',
        name: 'notice',
        text: (t, language) => redirectText(alert, context, t, language),
      };
    case 'no-taps':
      return { do: 'message', name: 'request', text: (t) => t('staffMessage.tapAgain') };
    case 'recount-due':
      return { do: 'message', name: 'request', text: (t) => t('staffMessage.recount') };
    case 'growing':
      return { do: 'link', name: 'trend' };
    case 'forecast-off':
      return { do: 'link', name: 'record' };
  }
}

function redirectText(
  { quieter }: LongWait,
  context: Pick<AlertContext, 'clinics'>,
  t: Translate,
  language: Language,
): string {
  if (!quieter) return '';
  const other = nameOf(context, quieter.clinicId, language);
  return t('staffMessage.moveOn', { other, wait: formatWait(quieter.wait, 1, t) });
}
