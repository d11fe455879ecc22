import type { FormattedWait } from '@hannun/shared/i18n';
import { useSpeech } from '../language/speech.js';

export function Expected({ wait: { figure, unit } }: { wait: FormattedWait }) {
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
