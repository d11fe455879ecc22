import type { DashboardAlert, DashboardClinic } from '@hannun/shared/contract';
import { formatClosingClock } from '@hannun/shared/date-time';
import { displayedBoundsSeconds, toDisplayedWait } from '@hannun/shared/forecast';
import { formatPast, formatWait, type Language } from '@hannun/shared/i18n';
import type { Translate } from '../translation.js';

/** The one action offered for an alert; `text` drafts the message to the clinic. */
export type AlertActionKind =
  | { do: 'call'; telephone: string }
  | { do: 'message'; name: 'request' | 'notice'; text: (t: Translate, language: Language) => string }
  | { do: 'devices' }
  | { do: 'link'; name: 'trend' | 'record' };

export type MessageAction = Extract<AlertActionKind, { do: 'message' }>;

type Clinics = { clinics: readonly DashboardClinic[] };
type AlertContext = Clinics & { timeZone: string; nowMs: number; language: Language; t: Translate };

const clinicOf = ({ clinics }: Clinics, id: string) => clinics.find(({ board }) => board.clinicId === id);
const nameOf = (context: Clinics, id: string, language: Language): string =>
  clinicOf(context, id)?.board.name[language] ?? id;

export function alertText(alert: DashboardAlert, context: AlertContext): { title: string; more: string } {
  const { language, t, timeZone } = context;
  const clinic = nameOf(context, alert.clinicId, language);
  const title = t(`alert.${alert.kind}`, { clinic });
  switch (alert.kind) {
    case 'long-wait': {
      const minutes = displayedBoundsSeconds(toDisplayedWait(alert.wait, 1)).low / 60;
      const quieter = quieterClinic(alert, context, t, language);
      const more = quieter ? t('alert.long-waitElsewhere', quieter) : t('alert.long-waitMore');
      return { title: t('alert.long-wait', { clinic, minutes }), more };
    }
    case 'device-silent': {
      const minutes = Math.floor((context.nowMs - Date.parse(alert.since)) / 60_000);
      return { title, more: t('alert.device-silentMore', { minutes }) };
    }
    case 'tablet-flooding':
      return { title, more: t('alert.tablet-floodingMore', { tablet: alert.tablet }) };
    case 'no-taps':
    case 'recount-due': {
      const time = formatPast(alert.since, { timeZone, now: context.nowMs, language, t });
      const name = alert.kind === 'recount-due' && alert.why ? alert.why : alert.kind;
      return { title: t(`alert.${name}`, { clinic }), more: t(`alert.${name}More`, { time }) };
    }
    case 'growing': {
      const { from, to, closesAt } = alert;
      const closes = closesAt ? { time: formatClosingClock(timeZone, closesAt) } : null;
      return {
        title,
        more: t(closes ? 'alert.growingCloses' : 'alert.growingMore', { from, to, ...closes }),
      };
    }
    case 'forecast-off': {
      const { calls, within } = alert;
      return { title, more: t('alert.forecast-offMore', { calls, within }) };
    }
  }
}

/** Where the wait is shorter, for the texts that name it. */
function quieterClinic(
  { quieter }: Extract<DashboardAlert, { kind: 'long-wait' }>,
  context: Clinics,
  t: Translate,
  language: Language,
) {
  if (!quieter) return null;
  return { other: nameOf(context, quieter.clinicId, language), wait: formatWait(quieter.wait, 1, t) };
}

export function alertAction(alert: DashboardAlert, context: Clinics): AlertActionKind {
  switch (alert.kind) {
    case 'tablet-flooding':
      return { do: 'devices' };
    case 'device-silent':
      return { do: 'call', telephone: clinicOf(context, alert.clinicId)?.telephone ?? '' };
    case 'long-wait':
      return {
        do: 'message',
        name: 'notice',
        text: (t, language) => {
          const quieter = quieterClinic(alert, context, t, language);
          return quieter ? t('staffMessage.moveOn', quieter) : '';
        },
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
