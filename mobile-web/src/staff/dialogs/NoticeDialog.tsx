import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import { useState } from 'react';
import { TextField } from '../../ui/text-field/TextField.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';

/** A notice for everyone waiting, on all phones and lobby screens. */
export function NoticeDialog({ desk, press, close }: Pick<DialogProps, 'desk' | 'press' | 'close'>) {
  const { t } = useTranslation();
  const { notice } = desk.settings;
  const [ko, setKo] = useState(notice?.ko ?? '');
  const [en, setEn] = useState(notice?.en ?? '');
  const text = { ko: ko.trim(), ...(en.trim() ? { en: en.trim() } : {}) };
  return (
    <Dialog
      title={t('noticeTitle')}
      description={t('noticeHint')}
      action={{
        label: t('noticeConfirm'),
        disabled:
          text.ko === '' || !isValidOrEmpty(ko, textRules.notice) || !isValidOrEmpty(en, textRules.notice),
        run: () => press({ type: 'notice', text }),
      }}
      close={close}
    >
      <TextField label={t('noticeKo')} lang="ko" text={ko} rule={textRules.notice} onChange={setKo} />
      <TextField label={t('noticeEn')} lang="en" text={en} rule={textRules.notice} onChange={setEn} />
      {notice && (
        <SmallButton
          name={t('noticeErase')}
          press={() => {
            press({ type: 'notice', text: null });
            close();
          }}
        />
      )}
    </Dialog>
  );
}
