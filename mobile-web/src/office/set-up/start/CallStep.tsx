import type { ClinicConfig } from '@hannun/shared';
import { useSpeech } from '../../../components/language/LanguageProvider.js';

/** Says which buttons to press, and waits for the first call. */
export function CallStep({ clinic: { name } }: { clinic: ClinicConfig }) {
  const { say, language } = useSpeech();
  return (
    <>
      <p>{say('start.callHow', { name: name[language] })}</p>
      <p role="status">{say('start.waitingCall')}</p>
    </>
  );
}
