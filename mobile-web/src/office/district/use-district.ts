import type { DistrictDirectory, LocalizedText } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';
import { useMemo } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { dayIn, secondsIn, shortDay } from '../parts/moments.js';

export type District = {
  clinics: readonly { clinicId: string; name: string }[];
  /** UTC until it is known. */
  timeZone: string;
  /** Name of a clinic or of `district`; the id itself until it is known. */
  nameOf: (target: string) => string;
  /** `14:32` for today, else with its date, in the district's time zone; empty until that is known. */
  when: (moment: string) => string;
  whenExactly: (moment: string) => string;
};

const period = 5;

/** The district's clinics and time zone in the reader's language, kept up to date. */
export function useDistrict(): District {
  const { t, language } = useTranslation();
  const [facts] = useAsked<DistrictDirectory>('/facts', period);
  const known = facts.state === 'known' ? facts.body : null;
  return useMemo(() => {
    const inWords = (name: LocalizedText): string => name[language] || name.ko;
    const clinics = (known?.clinics ?? []).map(({ clinicId, name }) => ({ clinicId, name: inWords(name) }));
    const whenExactly = (moment: string) => (known ? momentIn(known.timeZone, language, moment) : '');
    return {
      clinics,
      timeZone: known?.timeZone ?? 'UTC',
      nameOf: (target) =>
        target === 'district'
          ? t('wholeDistrict')
          : (clinics.find(({ clinicId }) => clinicId === target)?.name ?? target),
      when: (moment) => whenExactly(moment).replace(/:\d\d$/, ''),
      whenExactly,
    };
  }, [known, language, t]);
}

function momentIn(timeZone: string, language: Language, moment: string): string {
  const clock = secondsIn(timeZone, moment);
  const day = dayIn(timeZone, moment);
  return day === dayIn(timeZone, Date.now()) ? clock : `${shortDay(language, day)} ${clock}`;
}
