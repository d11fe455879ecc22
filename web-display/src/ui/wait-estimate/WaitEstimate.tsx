import type { DisplayedWait } from '@hannun/shared/forecast';
import { formatDisplayedWait } from '@hannun/shared/i18n';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import './WaitEstimate.css';

export function WaitEstimate({ wait }: { wait: DisplayedWait }) {
  const { figure, unit } = formatDisplayedWait(wait, t.ko);
  return (
    <p className="wait-range">
      {unit ? figure : <FitText minScale={0.6}>{figure}</FitText>}
      {unit && <small>{unit}</small>}
    </p>
  );
}
