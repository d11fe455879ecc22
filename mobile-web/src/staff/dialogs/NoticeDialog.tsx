import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { useState } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { TypedText } from '../../components/typed-text/TypedText.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';

/** What fits every screen (characters). */
const rule = { most: 200, lines: true };

/** A notice for everyone waiting, on all phones and lobby screens. */
export function NoticeDialog({ desk, press, close }: Pick<DialogProps, 'desk' | 'press' | 'close'>) {
  const { say } = useSpeech();
  const { notice } = desk.settings;
  const [ko, setKo] = useState(notice?.ko ?? '');
  const [en, setEn] = useState(notice?.en ?? '');
  const text = { ko: ko.trim(), ...(en.trim() ? { en: en.trim() } : {}) };
  return (
    <Dialog title={say('noticeTitle')} how={say('noticeHow')} close={close}>
      <TypedText label={say('noticeKo')} lang="ko" text={ko} rule={rule} change={setKo} />
      <TypedText label={say('noticeEn')} lang="en" text={en} rule={rule} change={setEn} />
      {notice && (
        <SmallKey
          name={say('noticeErase')}
          press={() => {
            press({ type: 'notice', text: null });
            close();
          }}
        />
      )}
      <Ends
        does={say('noticeDo')}
        disabled={text.ko === '' || !isValidOrEmpty(ko, rule) || !isValidOrEmpty(en, rule)}
        act={() => press({ type: 'notice', text })}
        close={close}
      />
    </Dialog>
  );
}
