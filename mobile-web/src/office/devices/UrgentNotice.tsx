import type { UrgentNotice as Urgent } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { TypedText } from '../../components/typed-text/TypedText.js';
import { useDeed } from '../api/use-deed.js';
import { Card } from '../parts/Card.js';
import '../parts/Labelled.css';
import { Trouble } from '../parts/Trouble.js';
import { useOffice } from '../session/office-context.js';

/** What fits every screen (characters). */
const rules = { ko: { most: 80 }, en: { most: 120 } };

/** A notice above everything else on all lobby screens. */
export function UrgentNotice({ urgent, again }: { urgent: Urgent | null; again: () => void }) {
  const { say } = useSpeech();
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
    <Card title={say('urgentTitle')}>
      <form className="inset" onSubmit={(event) => void show(event)}>
        <p role="status">
          {urgent
            ? say('urgentNow', { text: [urgent.ko, urgent.en].filter(Boolean).join(' / ') })
            : say('urgentNone')}
        </p>
        {mayChange && (
          <div className="fields">
            <TypedText
              className="labelled"
              label={say('textKo')}
              lang="ko"
              text={ko}
              rule={rules.ko}
              change={setKo}
            />
            <TypedText
              className="labelled"
              label={say('textEn')}
              lang="en"
              text={en}
              rule={rules.en}
              change={setEn}
            />
            <Button kind="primary" type="submit" disabled={busy || ko === '' || unfit}>
              {say('urgentShow')}
            </Button>
            {urgent && (
              <Button disabled={busy} onClick={() => void withdraw()}>
                {say('urgentWithdraw')}
              </Button>
            )}
          </div>
        )}
        <Trouble error={error} />
      </form>
    </Card>
  );
}
