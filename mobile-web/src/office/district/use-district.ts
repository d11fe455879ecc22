import type { DistrictFacts, Localized } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';
import { useMemo } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { dayIn, secondsIn, shortDay } from '../parts/moments.js';

/** The district's clinics and clock, in the reader's language. */
export type District = {
  clinics: readonly { clinicId: string; name: string }[];
  /** The clock all times are told by; UTC while it is not known. */
  timeZone: string;
  /** What a clinic's id (or `district`) is called; the id itself while that is not known. */
  nameOf: (target: string) => string;
  /** A moment (ISO-8601) by the district's clock: `14:32` today, with its date before. Empty while that is not known. */
  when: (moment: string) => string;
  /** The same to the second. */
  whenExactly: (moment: string) => string;
};

/** Between two looks at what the district is called (seconds). */
const period = 5;

/** What pages need to know of the district, kept up to date. */
export function useDistrict(): District {
  const { say, language } = useSpeech();
  const [facts] = useAsked<DistrictFacts>('/facts', period);
  const known = facts.state === 'known' ? facts.body : null;
  return useMemo(() => {
    const inWords = (name: Localized): string => name[language] || name.ko;
    const clinics = (known?.clinics ?? []).map(({ clinicId, name }) => ({ clinicId, name: inWords(name) }));
    const whenExactly = (moment: string) => (known ? momentIn(known.timeZone, language, moment) : '');
    return {
      clinics,
      timeZone: known?.timeZone ?? 'UTC',
      nameOf: (target) =>
        target === 'district'
          ? say('wholeDistrict')
          : (clinics.find(({ clinicId }) => clinicId === target)?.name ?? target),
      when: (moment) => whenExactly(moment).replace(/:\d\d$/, ''),
      whenExactly,
    };
  }, [known, language, say]);
}

function momentIn(timeZone: string, language: Language, moment: string): string {
  const clock = secondsIn(timeZone, moment);
  const day = dayIn(timeZone, moment);
  return day === dayIn(timeZone, Date.now()) ? clock : `${shortDay(language, day)} ${clock}`;
}
