import type { DistrictFacts, Localized } from '@hannun/shared';
import { useMemo } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';

/** The district's clinics and clock, in the reader's language. */
export type District = {
  clinics: readonly { clinicId: string; name: string }[];
  /** What a clinic's id (or `district`) is called; the id itself while that is not known. */
  nameOf: (target: string) => string;
  /** A moment (ISO-8601) by the district's clock: `14:32` today, with its date before. */
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
    return {
      clinics,
      nameOf: (target) =>
        target === 'district'
          ? say('wholeDistrict')
          : (clinics.find(({ clinicId }) => clinicId === target)?.name ?? target),
      when: whenIn(known?.timeZone, language, {}),
      whenExactly: whenIn(known?.timeZone, language, { second: '2-digit' }),
    };
  }, [known, language, say]);
}

function whenIn(
  timeZone: string | undefined,
  language: string,
  exactness: Intl.DateTimeFormatOptions,
): (moment: string) => string {
  const zone = timeZone ? { timeZone } : {};
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...zone,
    ...exactness,
    hour: '2-digit',
    minute: '2-digit',
  });
  const date = new Intl.DateTimeFormat(language, { ...zone, month: 'short', day: 'numeric' });
  return (moment) => {
    const at = new Date(moment);
    const day = date.format(at);
    return day === date.format(new Date()) ? clock.format(at) : `${day} ${clock.format(at)}`;
  };
}
