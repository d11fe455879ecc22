import { type ReactNode, useEffect } from 'react';
import { Button } from '../../../ui/button/Button.js';
import { useErrorMessage } from '../../layout/use-error-message.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { useFormContext } from './use-form.js';
import type { SaveState } from './use-section-form.js';
import './SaveBar.css';

type SaveBarProps = { saveState: SaveState; save: () => void; label?: string; children?: ReactNode } & {
  /** A new item can be saved unchanged, an existing one only with changes. */
  isNew?: boolean;
};

/** Saves the form and reports the result. */
export function SaveBar({ saveState, save, label, children, isNew = false }: SaveBarProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { changed } = useFormContext();
  useEffect(() => {
    if (saveState.state === 'wrong') document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [saveState]);
  return (
    <div className="save-bar">
      <SaveStatus saving={saveState} />
      {children}
      {canEdit && (
        <Button kind="primary" disabled={saveState.state === 'busy' || !(changed || isNew)} onClick={save}>
          {label ?? t('save')}
        </Button>
      )}
    </div>
  );
}

function SaveStatus({ saving: saveState }: { saving: SaveState }) {
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
        return changed ? t('clinicConfig.unsaved') : '';
      default:
        return t(`clinicConfig.${saveState.state}`);
    }
  };
  const isProblem = ['rejected', 'wrong', 'merged'].includes(saveState.state);
  return (
    <p
      className="save-bar__words"
      data-trouble={isProblem || undefined}
      role={isProblem ? 'alert' : 'status'}
    >
      {message()}
    </p>
  );
}
