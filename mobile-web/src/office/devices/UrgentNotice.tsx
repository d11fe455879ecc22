import type { UrgentNotice as Urgent } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { useDeed } from '../api/use-deed.js';
import { Card } from '../parts/Card.js';
import '../parts/Labelled.css';
import { Trouble } from '../parts/Trouble.js';
import { useOffice } from '../session/office-context.js';

/** What fits every screen (characters). */
const rules = { ko: { most: 80 }, en: { most: 120 } };

/** A notice above everything else on all lobby screens. */
export function UrgentNotice({ urgent, again }: { urgent: Urgent | null; again: () => void }) {
  const { t } = useTranslation();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const [ko, setKo] = useState('');
  const [en, setEn] = useState('');
  const unfit = !isValidOrEmpty(ko, rules.ko) || !isValidOrEmpty(en, rules.en);
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
        {mayChange && (
          <div className="fields">
            <TextField
              className="labelled"
              label={t('textKo')}
              lang="ko"
              text={ko}
              rule={rules.ko}
              onChange={setKo}
            />
            <TextField
              className="labelled"
              label={t('textEn')}
              lang="en"
              text={en}
              rule={rules.en}
              onChange={setEn}
            />
            <Button kind="primary" type="submit" disabled={busy || ko === '' || unfit}>
              {t('urgentShow')}
            </Button>
            {urgent && (
              <Button disabled={busy} onClick={() => void withdraw()}>
                {t('urgentWithdraw')}
              </Button>
            )}
          </div>
        )}
        <Trouble error={error} />
      </form>
    </Card>
  );
}
