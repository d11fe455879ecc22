import type { DashboardClinic, StaffMessage } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { commonMessages, createTranslator } from '@hannun/shared/i18n';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { ask } from '../api/ask.js';
import { useRefusal } from '../frame/use-refusal.js';
import { clockIn } from '../parts/moments.js';
import { attentionWords } from './attention-words.js';
import type { Action } from './matter-words.js';
import './WordDialog.css';

/** What fits a tablet (characters). */
const rule = { most: 200, lines: true };

type WordDialogProps = {
  clinic: DashboardClinic;
  action: Extract<Action, { do: 'word' }>;
  timeZone: string;
  close: (sent: boolean) => void;
};

/** A message to all tablets of a clinic, in Korean and optionally English. */
export function WordDialog({ clinic, action, timeZone, close }: WordDialogProps) {
  const { t, language } = useTranslation();
  const refuse = useRefusal();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [text, setText] = useState(() => ({
    ko: action.text(sayIn('ko'), 'ko'),
    en: action.text(sayIn('en'), 'en'),
  }));
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const path = `/admin/clinics/${clinic.board.clinicId}/word`;
  const said = async (call: Parameters<typeof ask>[1]) => {
    const answer = await ask<StaffMessage | null>(path, call);
    if (answer.ok) close(true);
    else setTrouble(refuse(answer.error));
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const [ko, en] = [text.ko.trim(), text.en.trim()];
    if (ko === '') return setTrouble(t('word.empty'));
    void said({ method: 'POST', body: { text: { ko, ...(en ? { en } : {}) } } });
  };
  return (
    <dialog ref={dialog} className="word-dialog" aria-labelledby={heading} onCancel={() => close(false)}>
      <form onSubmit={send}>
        <h2 id={heading}>{t('word.title', { clinic: clinic.board.name[language] })}</h2>
        <p>{t('word.how')}</p>
        {clinic.word && (
          <p className="word-dialog__shown">
            {t('word.shown', { time: clockIn(timeZone, clinic.word.at), text: clinic.word.text.ko })}{' '}
            <button type="button" onClick={() => void said({ method: 'DELETE' })}>
              {t('word.takeBack')}
            </button>
          </p>
        )}
        {(['ko', 'en'] as const).map((tongue) => (
          <TextField
            key={tongue}
            label={t(tongue === 'ko' ? 'word.korean' : 'word.english')}
            lang={tongue}
            text={text[tongue]}
            rule={rule}
            onChange={(next) => setText({ ...text, [tongue]: next })}
          />
        ))}
        {trouble && <p role="alert">{trouble}</p>}
        <div className="word-dialog__ends">
          <Button onClick={() => close(false)}>{t('word.cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            disabled={!isValidOrEmpty(text.ko, rule) || !isValidOrEmpty(text.en, rule)}
          >
            {t('word.send')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** The default text is written in both languages, whatever the office reads. */
function sayIn(language: 'ko' | 'en'): Translate {
  const translator = createTranslator(language, commonMessages, attentionWords);
  return (key, values) => translator.t(key, { ...values });
}
