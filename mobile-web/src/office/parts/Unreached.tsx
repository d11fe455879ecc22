import { Band } from '../../components/band/Band.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { Asked } from '../api/use-asked.js';
import { useDistrict } from '../district/use-district.js';

/** While the server does not answer: how old the figures below are. */
export function Unreached({ asked }: { asked: readonly Asked<unknown>[] }) {
  const { say } = useSpeech();
  const { when } = useDistrict();
  const troubled = asked.find((each) => each.state === 'known' && each.trouble !== null);
  if (troubled?.state !== 'known') return null;
  return (
    <Band icon="no-signal" title={say('unreached')}>
      {say('unreachedSince', { time: when(new Date(troubled.at).toISOString()) })}
    </Band>
  );
}
