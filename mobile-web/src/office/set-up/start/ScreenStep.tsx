import type { ClinicConfig } from '@hannun/shared';
import { ButtonLink } from '../../../components/button/Button.js';
import { useSpeech } from '../../../components/language/LanguageProvider.js';

/** Links to the lobby screen, and waits until it reports. */
export function ScreenStep({ clinic: { clinicId } }: { clinic: ClinicConfig }) {
  const { say } = useSpeech();
  const path = `/display/${clinicId}`;
  return (
    <>
      <p>{say('start.screenHow')}</p>
      <p>
        <code className="start__address">{`${location.origin}${path}`}</code>
      </p>
      <ButtonLink kind="primary" href={path} target="_blank" rel="noreferrer">
        {say('start.openScreen')}
      </ButtonLink>
      <p role="status">{say('start.waitingScreen')}</p>
    </>
  );
}
