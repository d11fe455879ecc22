import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button/Button.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { TypedText } from '../../components/typed-text/TypedText.js';
import { useDeed } from '../api/use-deed.js';
import type { District } from '../district/use-district.js';
import { Card } from '../parts/Card.js';
import { Labelled } from '../parts/Labelled.js';
import { Trouble } from '../parts/Trouble.js';
import { ClinicChoice } from './ClinicChoice.js';

const codeLength = 6;
/** Limit of the server (characters). */
const rule = { most: 60 };

/** Confirms the code a lobby screen shows; the clinic is chosen here only. */
export function PairScreen({ district, again }: { district: District; again: () => void }) {
  const { say } = useSpeech();
  const [code, setCode] = useState('');
  const [target, setTarget] = useState('');
  const [label, setLabel] = useState('');
  const [done, setDone] = useState(false);
  const { send, busy, error } = useDeed();
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const body = { code, target, ...(label.trim() ? { label: label.trim() } : {}) };
    const { ok } = await send('/admin/screens/pairings', { method: 'POST', body });
    setDone(ok);
    if (!ok) return;
    setCode('');
    again();
  };
  return (
    <Card title={say('pairScreen')}>
      <form className="inset" onSubmit={(event) => void confirm(event)}>
        <p>{say('pairScreenHow')}</p>
        <div className="fields">
          <Labelled label={say('screenCode')}>
            <input
              value={code}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => {
                setDone(false);
                setCode(
                  event.target.value
                    .toUpperCase()
                    .replace(/[^A-Z]/g, '')
                    .slice(0, codeLength),
                );
              }}
            />
          </Labelled>
          <ClinicChoice district={district} chosen={target} choose={setTarget} whole />
          <TypedText
            className="labelled"
            label={say('screenPlace')}
            text={label}
            rule={rule}
            change={setLabel}
          />
          <Button
            kind="primary"
            type="submit"
            disabled={busy || code.length < codeLength || target === '' || !isValidOrEmpty(label, rule)}
          >
            {say('confirmScreen')}
          </Button>
        </div>
        <Trouble error={error} words={error?.code === 'invalid' ? say('wrongScreenCode') : undefined} />
        {done && <p role="status">{say('screenConfirmed', { clinic: district.nameOf(target) })}</p>}
      </form>
    </Card>
  );
}
