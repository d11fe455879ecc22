import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
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
  const { t } = useTranslation();
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
    <Card title={t('pairScreen')}>
      <form className="inset" onSubmit={(event) => void confirm(event)}>
        <p>{t('pairScreenHow')}</p>
        <div className="fields">
          <Labelled label={t('screenCode')}>
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
          <TextField
            className="labelled"
            label={t('screenPlace')}
            text={label}
            rule={rule}
            onChange={setLabel}
          />
          <Button
            kind="primary"
            type="submit"
            disabled={busy || code.length < codeLength || target === '' || !isValidOrEmpty(label, rule)}
          >
            {t('confirmScreen')}
          </Button>
        </div>
        <Trouble error={error} words={error?.code === 'invalid' ? t('wrongScreenCode') : undefined} />
        {done && <p role="status">{t('screenConfirmed', { clinic: district.nameOf(target) })}</p>}
      </form>
    </Card>
  );
}
