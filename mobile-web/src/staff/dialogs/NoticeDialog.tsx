import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';

/** What fits every screen (characters). */
const rule = { most: 200, lines: true };

/** A notice for everyone waiting, on all phones and lobby screens. */
export function NoticeDialog({ desk, press, close }: Pick<DialogProps, 'desk' | 'press' | 'close'>) {
  const { t } = useTranslation();
  const { notice } = desk.settings;
  const [ko, setKo] = useState(notice?.ko ?? '');
  const [en, setEn] = useState(notice?.en ?? '');
  const text = { ko: ko.trim(), ...(en.trim() ? { en: en.trim() } : {}) };
  return (
    <Dialog title={t('noticeTitle')} how={t('noticeHow')} close={close}>
      <TextField label={t('noticeKo')} lang="ko" text={ko} rule={rule} onChange={setKo} />
      <TextField label={t('noticeEn')} lang="en" text={en} rule={rule} onChange={setEn} />
      {notice && (
        <SmallKey
          name={t('noticeErase')}
          press={() => {
            press({ type: 'notice', text: null });
            close();
          }}
        />
      )}
      <Ends
        does={t('noticeDo')}
        disabled={text.ko === '' || !isValidOrEmpty(ko, rule) || !isValidOrEmpty(en, rule)}
        act={() => press({ type: 'notice', text })}
        close={close}
      />
    </Dialog>
  );
}
