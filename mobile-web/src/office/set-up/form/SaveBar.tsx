import { type ReactNode, useEffect } from 'react';
import { Button } from '../../../ui/button/Button.js';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { useRefusal } from '../../frame/use-refusal.js';
import { useOffice } from '../../session/office-context.js';
import { useFormAround } from './use-form.js';
import type { Saving } from './use-part.js';
import './SaveBar.css';

type SaveBarProps = { saving: Saving; save: () => void; label?: string; children?: ReactNode } & {
  /** A new item can be saved unchanged, an existing one only with changes. */
  isNew?: boolean;
};

/** Saves the form and reports the outcome. */
export function SaveBar({ saving, save, label, children, isNew = false }: SaveBarProps) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const { changed } = useFormAround();
  useEffect(() => {
    if (saving.state === 'wrong') document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [saving]);
  return (
    <div className="save-bar">
      <SavedWords saving={saving} />
      {children}
      {mayChange && (
        <Button kind="primary" disabled={saving.state === 'busy' || !(changed || isNew)} onClick={save}>
          {label ?? t('setUp.save')}
        </Button>
      )}
    </div>
  );
}

function SavedWords({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const { problems, changed } = useFormAround();
  const words = () => {
    switch (saving.state) {
      case 'refused':
        return refuse(saving.error);
      case 'wrong':
        return problems.length > 0 ? t('setUp.wrong', { count: problems.length }) : '';
      case 'none':
        return changed ? t('setUp.unsaved') : '';
      default:
        return t(`setUp.${saving.state}`);
    }
  };
  const isTrouble = ['refused', 'wrong', 'merged'].includes(saving.state);
  return (
    <p
      className="save-bar__words"
      data-trouble={isTrouble || undefined}
      role={isTrouble ? 'alert' : 'status'}
    >
      {words()}
    </p>
  );
}
