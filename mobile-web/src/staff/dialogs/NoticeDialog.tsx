import { textWords } from '@hannun/shared/set-up';
import { useState } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';

/** What still fits every screen (characters). */
const longest = 200;
const rule = { most: longest, lines: true };

/** A few words for everyone who waits, on every phone and lobby screen. */
export function NoticeDialog({ desk, press, close }: Pick<DialogProps, 'desk' | 'press' | 'close'>) {
  const { say, language } = useSpeech();
  const { notice } = desk.settings;
  const [ko, setKo] = useState(notice?.ko ?? '');
  const [en, setEn] = useState(notice?.en ?? '');
  const text = { ko: ko.trim(), ...(en.trim() ? { en: en.trim() } : {}) };
  const unfit = textWords(ko, rule, language) ?? textWords(en, rule, language);
  return (
    <Dialog title={say('noticeTitle')} how={say('noticeHow')} close={close}>
      <label>
        {say('noticeKo')}
        <textarea lang="ko" rows={2} maxLength={longest} value={ko} onChange={(e) => setKo(e.target.value)} />
      </label>
      <label>
        {say('noticeEn')}
        <textarea lang="en" rows={2} maxLength={longest} value={en} onChange={(e) => setEn(e.target.value)} />
      </label>
      {unfit && <p role="alert">{unfit}</p>}
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
        disabled={text.ko === '' || unfit !== undefined}
        act={() => press({ type: 'notice', text })}
        close={close}
      />
    </Dialog>
  );
}
