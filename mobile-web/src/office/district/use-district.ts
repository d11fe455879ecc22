import type { DistrictDirectory, LocalizedText } from '@hannun/shared/contract';
import { dayInZone, formatClockWithSeconds } from '@hannun/shared/date-time';
import type { Language } from '@hannun/shared/i18n';
import { useMemo } from 'react';
import { useQuery } from '../api/use-query.js';
import { useTranslation } from '../translation.js';
import { formatShortDay } from '../ui/date-format.js';

export type District = {
  clinics: readonly { clinicId: string; name: string }[];
  /** UTC until it is known. */
  timeZone: string;
  /** Name of a clinic or of `district`; the id itself until it is known. */
  nameOf: (target: string) => string;
  /** `14:32` for today, else with its date, in the district's time zone; empty until that is known. */
  formatTime: (moment: string) => string;
  formatTimeWithSeconds: (moment: string) => string;
};

const pollSeconds = 5;

/** The district's clinics and time zone in the reader's language, kept up to date. */
export function useDistrict(): District {
  const { t, language } = useTranslation();
  const directory = useQuery<DistrictDirectory>('/facts', pollSeconds);
  const known = directory.state === 'known' ? directory.body : null;
  return useMemo(() => {
    const localized = (name: LocalizedText): string => name[language] || name.ko;
    const clinics = (known?.clinics ?? []).map(({ clinicId, name }) => ({ clinicId, name: localized(name) }));
    const formatTimeWithSeconds = (moment: string) =>
      known ? formatInstant(known.timeZone, language, moment) : '';
    return {
      clinics,
      timeZone: known?.timeZone ?? 'UTC',
      nameOf: (target) =>
        target === 'district'
          ? t('wholeDistrict')
          : (clinics.find(({ clinicId }) => clinicId === target)?.name ?? target),
      formatTime: (moment: string) => formatTimeWithSeconds(moment).replace(/:\d\d$/, ''),
      formatTimeWithSeconds,
    };
  }, [known, language, t]);
}

function formatInstant(timeZone: string, language: Language, moment: string): string {
  const clock = formatClockWithSeconds(timeZone, moment);
  const day = dayInZone(timeZone, moment);
  return day === dayInZone(timeZone, Date.now()) ? clock : `${formatShortDay(language, day)} ${clock}`;
}
