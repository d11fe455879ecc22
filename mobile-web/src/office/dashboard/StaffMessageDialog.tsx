import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import type { DashboardClinic } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { createTranslate, languages } from '@hannun/shared/i18n';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import type { RequestOptions } from '../api/api-client.js';
import { useMutation } from '../api/use-mutation.js';
import { useErrorMessage } from '../layout/use-error-message.js';
import { messagesIn } from '../messages.js';
import { useTranslation } from '../translation.js';
import { Form } from '../ui/Form.js';
import type { MessageAction } from './alert-text.js';
import './StaffMessageDialog.css';

type StaffMessageDialogProps = {
  clinic: DashboardClinic;
  action: MessageAction;
  timeZone: string;
  close: (sent: boolean) => void;
};

/** A message to all tablets of a clinic, in Korean and optionally English. */
export function StaffMessageDialog({ clinic, action, timeZone, close }: StaffMessageDialogProps) {
  const { t, language } = useTranslation();
  const errorMessageOf = useErrorMessage();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const [text, setText] = useState(() => ({
    // In both languages, whatever the office reads.
    ko: action.text(createTranslate('ko', messagesIn('ko')), 'ko'),
    en: action.text(createTranslate('en', messagesIn('en')), 'en'),
  }));
  const [isEmpty, setIsEmpty] = useState(false);
  const { send, busy, error } = useMutation();
  const errorMessage = isEmpty ? t('staffMessage.empty') : error && errorMessageOf(error);
  useEffect(() => {
    if (!dialogRef.current?.open) dialogRef.current?.showModal();
  }, []);
  const path = `/admin/clinics/${clinic.board.clinicId}/word`;
  const submit = async (call: RequestOptions) => {
    if ((await send(path, call)).ok) close(true);
  };
  const show = async () => {
    const [ko, en] = [text.ko.trim(), text.en.trim()];
    setIsEmpty(ko === '');
    if (ko !== '') await submit({ method: 'POST', body: { text: { ko, ...(en && { en }) } } });
  };
  return (
    <dialog
      ref={dialogRef}
      className="staff-message-dialog"
      aria-labelledby={headingId}
      onCancel={() => close(false)}
    >
      <Form submit={show}>
        <h2 id={headingId}>{t('staffMessage.title', { clinic: clinic.board.name[language] })}</h2>
        <p>{t('staffMessage.how')}</p>
        {clinic.word && (
          <p className="staff-message-dialog__shown">
            {t('staffMessage.shown', {
              time: formatClock(timeZone, clinic.word.at),
              text: clinic.word.text.ko,
            })}{' '}
            <button type="button" disabled={busy} onClick={() => void submit({ method: 'DELETE' })}>
              {t('urgentWithdraw')}
            </button>
          </p>
        )}
        {languages.map((textLanguage) => (
          <TextField
            key={textLanguage}
            label={t(textLanguage === 'ko' ? 'staffMessage.korean' : 'staffMessage.english')}
            lang={textLanguage}
            text={text[textLanguage]}
            rule={textRules.staffMessage}
            onChange={(next) => setText({ ...text, [textLanguage]: next })}
          />
        ))}
        {errorMessage && <p role="alert">{errorMessage}</p>}
        <div className="staff-message-dialog__buttons">
          <Button onClick={() => close(false)}>{t('cancel')}</Button>
          <Button
            kind="primary"
            type="submit"
            disabled={
              busy ||
              !isValidOrEmpty(text.ko, textRules.staffMessage) ||
              !isValidOrEmpty(text.en, textRules.staffMessage)
            }
          >
            {t('staffMessage.send')}
          </Button>
        </div>
      </Form>
    </dialog>
  );
}
