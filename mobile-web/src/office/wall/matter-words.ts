import type { DashboardAlert, DashboardClinic } from '@hannun/shared';
import { formatWait, type Language } from '@hannun/shared/i18n';
import type { Translate } from '../../ui/language/LanguageProvider.js';
import { clockIn } from '../parts/moments.js';

/** The one action offered for an alert; `text` drafts the message to the clinic. */
export type Action =
  | { do: 'call'; telephone: string }
  | { do: 'word'; name: 'word' | 'notice'; text: (t: Translate, language: Language) => string }
  | { do: 'devices' }
  | { do: 'look'; name: 'trend' | 'record' };

type Around = {
  clinics: readonly DashboardClinic[];
  timeZone: string;
  now: number;
  language: Language;
  say: Translate;
};

const clinicOf = ({ clinics }: Pick<Around, 'clinics'>, id: string) =>
  clinics.find(({ board }) => board.clinicId === id);

const nameOf = (around: Pick<Around, 'clinics'>, id: string, language: Language): string =>
  clinicOf(around, id)?.board.name[language] ?? id;

export function matterWords(matter: DashboardAlert, around: Around): { title: string; more: string } {
  const { language, say: t } = around;
  const clinic = nameOf(around, matter.clinicId, language);
  switch (matter.kind) {
    case 'long-wait': {
      const minutes = Math.floor(matter.wait.low / 300) * 5;
      return { title: t('matter.long-wait', { clinic, minutes }), more: elsewhere(matter, around) };
    }
    case 'device-silent': {
      const minutes = Math.floor((around.now - Date.parse(matter.since)) / 60_000);
      return {
        title: t('matter.device-silent', { clinic }),
        more: t('matter.device-silentMore', { minutes }),
      };
    }
    case 'tablet-flooding': {
      const { tablet } = matter;
      return {
        title: t('matter.tablet-flooding', { clinic }),
        more: t('matter.tablet-floodingMore', { tablet }),
      };
    }
    case 'no-taps':
    case 'recount-due': {
      const time = clockIn(around.timeZone, matter.since);
      const name = matter.kind === 'recount-due' && matter.why ? matter.why : matter.kind;
      return { title: t(`matter.${name}`, { clinic }), more: t(`matter.${name}More`, { time }) };
    }
    case 'growing': {
      const { from, to, closesAt } = matter;
      const closes = closesAt ? { time: clockIn(around.timeZone, closesAt) } : null;
      const more = t(closes ? 'matter.growingCloses' : 'matter.growingMore', { from, to, ...closes });
      return { title: t('matter.growing', { clinic }), more };
    }
    case 'forecast-off': {
      const { calls, within } = matter;
      return {
        title: t('matter.forecast-off', { clinic }),
        more: t('matter.forecast-offMore', { calls, within }),
      };
    }
  }
}

type LongWait = Extract<DashboardAlert, { kind: 'long-wait' }>;

function elsewhere({ quieter }: LongWait, around: Around): string {
  const { say: t, language } = around;
  if (!quieter) return t('matter.long-waitMore');
  const other = nameOf(around, quieter.clinicId, language);
  return t('matter.long-waitElsewhere', { other, wait: formatWait(quieter.wait, 1, t) });
}

export function actionOf(matter: DashboardAlert, around: Pick<Around, 'clinics'>): Action {
  switch (matter.kind) {
    case 'tablet-flooding':
      return { do: 'devices' };
    case 'device-silent':
      return { do: 'call', telephone: clinicOf(around, matter.clinicId)?.telephone ?? '' };
    case 'long-wait':
      return { do: 'word', name: 'notice', text: (t, language) => moveOn(matter, around, t, language) };
    case 'no-taps':
      return { do: 'word', name: 'word', text: (say) => say('word.tapAgain') };
    case 'recount-due':
      return { do: 'word', name: 'word', text: (say) => say('word.recount') };
    case 'growing':
      return { do: 'look', name: 'trend' };
    case 'forecast-off':
      return { do: 'look', name: 'record' };
  }
}

function moveOn(
  { quieter }: LongWait,
  around: Pick<Around, 'clinics'>,
  t: Translate,
  language: Language,
): string {
  if (!quieter) return '';
  const other = nameOf(around, quieter.clinicId, language);
  return t('word.moveOn', { other, wait: formatWait(quieter.wait, 1, t) });
}
