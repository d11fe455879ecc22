import type { PairingPreview, Rejection } from '@hannun/shared';
import { isValidOrEmpty } from '@hannun/shared/clinic-config';
import { type FormEvent, useEffect, useState } from 'react';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { TextField } from '../../ui/text-field/TextField.js';
import { LanguageKey } from '../frame/LanguageKey.js';
import type { Pairing as Answer, Device, Preview } from '../tablet/device.js';
import './Pairing.css';

type PairingProps = {
  /** A code from a link only fills the field: it must be confirmed like a typed one. */
  linked?: string;
  look?: (code: string) => Promise<Preview>;
  pair: (code: string, label: string) => Promise<Answer>;
  onPaired: (device: Device) => void;
};

const codeLength = 8;
/** The server's alphabet: consonants only, so no words arise and no letter looks like a digit. */
const characters = [...'BCDFGHJKLMNPQRSTVWXZ'];

/** Limit of the server (characters). */
const rule = { most: 40 };

export function Pairing({ linked = '', look, pair, onPaired }: PairingProps) {
  const { t, language } = useTranslation();
  const [code, setCode] = useState(() => cleaned(linked));
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Rejection | null>(null);
  const target = useTarget(code, look, setError);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await pair(code, label.trim());
    setBusy(false);
    if (answer.ok) return onPaired(answer.device);
    setError(answer.error);
  };
  const enter = (text: string) => {
    setError(null);
    setCode(cleaned(text));
  };
  return (
    <main className="pairing">
      <LanguageKey />
      <form className="pairing__form" onSubmit={(event) => void submit(event)}>
        <LogoMark size={2.6} />
        <h1>{t('pairTitle')}</h1>
        <p>{t('pairHow')}</p>
        <label>
          {t('code')}
          <input
            className="pairing__code"
            value={code}
            onChange={(event) => enter(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </label>
        {error && (
          <p className="pairing__error" role="alert">
            {t(errorKey(error))}
          </p>
        )}
        {target && (
          <p className="pairing__target" role="status">
            {t(`pairAs.${target.role}`, { clinic: target.name[language] })}
          </p>
        )}
        <TextField label={t('label')} text={label} rule={rule} onChange={setLabel} />
        <button
          className="pairing__pair"
          type="submit"
          disabled={busy || code.length < codeLength || !isValidOrEmpty(label, rule)}
        >
          {t(busy ? 'pairing' : 'pair')}
        </button>
      </form>
      <div className="pairing__keys">
        {characters.map((character) => (
          <button key={character} type="button" onClick={() => enter(code + character)}>
            {character}
          </button>
        ))}
        <button type="button" className="pairing__erase" onClick={() => enter(code.slice(0, -1))}>
          {t('erase')}
        </button>
      </div>
    </main>
  );
}

/** What the complete code would pair this tablet with. */
function useTarget(
  code: string,
  look: PairingProps['look'],
  fail: (error: Rejection) => void,
): PairingPreview | null {
  const [found, setFound] = useState<{ code: string; target: PairingPreview } | null>(null);
  useEffect(() => {
    if (code.length < codeLength || !look) return;
    let gone = false;
    void look(code).then((answer) => {
      if (gone) return;
      if (answer.ok) setFound({ code, target: answer.target });
      else fail(answer.error);
    });
    return () => {
      gone = true;
    };
  }, [code, look, fail]);
  return found?.code === code ? found.target : null;
}

const cleaned = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, codeLength);

function errorKey({ code }: Rejection): string {
  if (code === 'rate-limited') return 'tooMany';
  return code === 'unavailable' || code === 'internal' ? 'noServer' : 'badCode';
}
