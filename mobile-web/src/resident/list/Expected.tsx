import type { SaidWait } from '@hannun/shared/i18n';
import { useSpeech } from '../language/speech.js';

export function Expected({ wait: { figure, unit } }: { wait: SaidWait }) {
  const { say } = useSpeech();
  return (
    <p className="waiting">
      <span className="waiting__label">{say('expectedWait')}</span>
      <span className="waiting__range">
        {figure}
        {unit && <small className="waiting__unit">{unit}</small>}
      </span>
    </p>
  );
}
