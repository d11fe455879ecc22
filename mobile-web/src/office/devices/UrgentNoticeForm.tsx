import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import type { UrgentNotice as Urgent } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import '../ui/Field.css';
import { useOffice } from '../session/office-context.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';
import { Form } from '../ui/Form.js';

/** What fits every screen (characters). */
const fields = [
  { lang: 'ko', label: 'textKo', rule: textRules.urgentNotice.ko },
  { lang: 'en', label: 'textEn', rule: textRules.urgentNotice.en },
] as const;

/** A notice above everything else on all lobby screens. */
export function UrgentNoticeForm({ urgent }: { urgent: Urgent | null }) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const [text, setText] = useState({ ko: '', en: '' });
  const isInvalid = fields.some(({ lang, rule }) => !isValidOrEmpty(text[lang], rule));
  const show = async () => {
    const [ko, en] = [text.ko.trim(), text.en.trim()];
    const body = { ko, ...(en && { en }) };
    await send('/admin/screens/notice', { method: 'PUT', body });
  };
  const withdraw = async () => {
    await send('/admin/screens/notice', { method: 'DELETE' });
  };
  return (
    <Card title={t('urgentTitle')}>
      <Form className="inset" submit={show}>
        <p role="status">
          {urgent
            ? t('urgentNow', { text: [urgent.ko, urgent.en].filter(Boolean).join(' / ') })
            : t('urgentNone')}
        </p>
        {canEdit && (
          <div className="fields">
            {fields.map(({ lang, label, rule }) => (
              <TextField
                key={lang}
                className="field"
                label={t(label)}
                lang={lang}
                text={text[lang]}
                rule={rule}
                onChange={(next) => setText({ ...text, [lang]: next })}
              />
            ))}
            <Button kind="primary" type="submit" disabled={busy || text.ko === '' || isInvalid}>
              {t('urgentShow')}
            </Button>
            {urgent && (
              <Button disabled={busy} onClick={() => void withdraw()}>
                {t('urgentWithdraw')}
              </Button>
            )}
          </div>
        )}
        <ErrorMessage error={error} />
      </Form>
    </Card>
  );
}
