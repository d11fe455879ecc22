import { type ReactNode, useEffect } from 'react';
import { Button } from '../../../ui/button/Button.js';
import { useOffice } from '../../session/office-context.js';
import { useTranslation } from '../../translation.js';
import { SaveStatus } from './SaveStatus.js';
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
      <SaveStatus saveState={saveState} />
      {children}
      {canEdit && (
        <Button kind="primary" disabled={saveState.state === 'busy' || !(changed || isNew)} onClick={save}>
          {label ?? t('save')}
        </Button>
      )}
    </div>
  );
}
