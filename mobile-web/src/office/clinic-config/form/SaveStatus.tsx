import { useErrorMessage } from '../../layout/use-error-message.js';
import { useTranslation } from '../../translation.js';
import { useFormContext } from './use-form.js';
import type { SaveState } from './use-section-form.js';
import './SaveBar.css';

type SaveStatusProps = { saveState: SaveState; unsavedText?: string };

/** Result of the last attempt to save, or that there is something to save. */
export function SaveStatus({ saveState, unsavedText }: SaveStatusProps) {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const { problems, changed } = useFormContext();
  const message = () => {
    switch (saveState.state) {
      case 'rejected':
        return errorMessage(saveState.error);
      case 'wrong':
        return problems.length > 0 ? t('clinicConfig.wrong', { count: problems.length }) : '';
      case 'none':
        return changed ? (unsavedText ?? t('clinicConfig.unsaved')) : '';
      default:
        return t(`clinicConfig.${saveState.state}`);
    }
  };
  const isProblem = ['rejected', 'wrong', 'merged'].includes(saveState.state);
  return (
    <p
      className="save-bar__words"
      data-trouble={isProblem || undefined}
      data-unsaved={(saveState.state === 'none' && changed) || undefined}
      role={isProblem ? 'alert' : 'status'}
    >
      {message()}
    </p>
  );
}
