import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import type { UrgentNotice as Urgent } from '@hannun/shared/contract';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useMutation } from '../api/use-mutation.js';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import '../ui/Field.css';
import { useOffice } from '../session/office-context.js';
import { ErrorMessage } from '../ui/ErrorMessage.js';

/** What fits every screen (characters). */
const textRules = { ko: { most: 80 }, en: { most: 120 } };

/** A notice above everything else on all lobby screens. */
export function UrgentNoticeForm({ urgent, again }: { urgent: Urgent | null; again: () => void }) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { send, busy, error } = useMutation();
  const [ko, setKo] = useState('');
  const [en, setEn] = useState('');
  const isInvalid = !isValidOrEmpty(ko, textRules.ko) || !isValidOrEmpty(en, textRules.en);
  const show = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ko: ko.trim(), ...(en.trim() ? { en: en.trim() } : {}) };
    if ((await send('/admin/screens/notice', { method: 'PUT', body })).ok) again();
  };
  const withdraw = async () => {
    if ((await send('/admin/screens/notice', { method: 'DELETE' })).ok) again();
  };
  return (
    <Card title={t('urgentTitle')}>
      <form className="inset" onSubmit={(event) => void show(event)}>
        <p role="status">
          {urgent
            ? t('urgentNow', { text: [urgent.ko, urgent.en].filter(Boolean).join(' / ') })
            : t('urgentNone')}
        </p>
        {canEdit && (
          <div className="fields">
            <TextField
              className="labelled"
              label={t('textKo')}
              lang="ko"
              text={ko}
              rule={textRules.ko}
              onChange={setKo}
            />
            <TextField
              className="labelled"
              label={t('textEn')}
              lang="en"
              text={en}
              rule={textRules.en}
              onChange={setEn}
            />
            <Button kind="primary" type="submit" disabled={busy || ko === '' || isInvalid}>
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
      </form>
    </Card>
  );
}
