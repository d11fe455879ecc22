import type { UrgentNotice as Urgent } from '@hannun/shared';
import { textWords } from '@hannun/shared/set-up';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { useDeed } from '../api/use-deed.js';
import { Card } from '../parts/Card.js';
import { Labelled } from '../parts/Labelled.js';
import { Trouble } from '../parts/Trouble.js';
import { useOffice } from '../session/office-context.js';

/** What still fits every screen (characters). */
const longest = { ko: 80, en: 120 };

/** One text above everything else on all lobby screens. */
export function UrgentNotice({ urgent, again }: { urgent: Urgent | null; again: () => void }) {
  const { say, language } = useSpeech();
  const { mayChange } = useOffice();
  const { send, busy, error } = useDeed();
  const [ko, setKo] = useState('');
  const [en, setEn] = useState('');
  const troubles = {
    ko: textWords(ko, { most: longest.ko }, language),
    en: textWords(en, { most: longest.en }, language),
  };
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
            <Labelled label={say('textKo')} hint={troubles.ko}>
              <input
                lang="ko"
                maxLength={longest.ko}
                value={ko}
                onChange={(event) => setKo(event.target.value)}
              />
            </Labelled>
            <Labelled label={say('textEn')} hint={troubles.en}>
              <input
                lang="en"
                maxLength={longest.en}
                value={en}
                onChange={(event) => setEn(event.target.value)}
              />
            </Labelled>
            <Button
              kind="primary"
              type="submit"
              disabled={busy || ko === '' || Boolean(troubles.ko ?? troubles.en)}
            >
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
