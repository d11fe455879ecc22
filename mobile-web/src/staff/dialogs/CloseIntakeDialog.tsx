import { lanesToday } from '@hannun/shared/queue';
import { useTranslation } from '../translation.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';

/** Asks first, because it closes every lane, and every screen in the district shows it at once. */
export function CloseIntakeDialog({ desk, press, close }: Pick<DialogProps, 'desk' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const open = lanesToday(desk);
  const lanes = open.map(({ name }) => name[language]).join(' · ');
  const count = open.reduce((people, { waiting }) => people + waiting, 0);
  return (
    <Dialog
      title={open.length > 1 ? t('closeAllTitle', { lanes }) : t('closeTitle')}
      description={t('closeHint', { count })}
      action={{ label: t('closeConfirm'), run: () => press({ type: 'close-intake' }) }}
      close={close}
    />
  );
}
