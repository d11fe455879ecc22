import { isValidOrEmpty, textRules } from '@hannun/shared/clinic-config';
import { type PairingPreview, pairingCodeLength, type Rejection } from '@hannun/shared/contract';
import { type FormEvent, useEffect, useState } from 'react';
import { LogoMark } from '../../ui/icon/LogoMark.js';
import { LanguageButton } from '../../ui/language/LanguageButton.js';
import { TextField } from '../../ui/text-field/TextField.js';
import type { PairingResult as Answer, Device, PairingPreviewResult } from '../tablet/device-api.js';
import { type MessageKey, useTranslation } from '../translation.js';
import './PairingPage.css';

type PairingPageProps = {
  /** A code from a link only fills the field: it must be confirmed like a typed one. */
  initialCode?: string;
  previewCode?: (code: string) => Promise<PairingPreviewResult>;
  pair: (code: string, label: string) => Promise<Answer>;
  onPaired: (device: Device) => void;
};

/** The server's alphabet: consonants only, so no words arise and no letter looks like a digit. */
const codeAlphabet = [...'BCDFGHJKLMNPQRSTVWXZ'];

export function PairingPage({ initialCode = '', previewCode, pair, onPaired }: PairingPageProps) {
  const { t, language, setLanguage } = useTranslation();
  const [code, setCode] = useState(() => normalizeCode(initialCode));
  const [label, setLabel] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Rejection | null>(null);
  const target = usePairingPreview(code, previewCode, setError);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await pair(code, label.trim());
    setBusy(false);
    if (answer.ok) return onPaired(answer.device);
    setError(answer.error);
  };
  const changeCode = (text: string) => {
    setError(null);
    setCode(normalizeCode(text));
  };
  return (
    <main className="pairing">
      <LanguageButton {...{ language, setLanguage }} />
      <form className="pairing__form" onSubmit={(event) => void submit(event)}>
        <LogoMark size={2.6} />
        <h1>{t('pairTitle')}</h1>
        <p>{t('pairHint')}</p>
        <label>
          {t('code')}
          <input
            className="pairing__code"
            value={code}
            onChange={(event) => changeCode(event.target.value)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </label>
        {error && (
          <p className="pairing__error" role="alert">
            {t(errorMessageKey(error))}
          </p>
        )}
        {target && (
          <p className="pairing__target" role="status">
            {t(`pairAs.${target.role}`, { clinic: target.name[language] })}
          </p>
        )}
        <TextField label={t('label')} text={label} rule={textRules.deviceLabel} onChange={setLabel} />
        <button
          className="pairing__pair"
          type="submit"
          disabled={busy || code.length < pairingCodeLength || !isValidOrEmpty(label, textRules.deviceLabel)}
        >
          {t(busy ? 'pairing' : 'pair')}
        </button>
      </form>
      <div className="pairing__keys">
        {codeAlphabet.map((character) => (
          <button key={character} type="button" onClick={() => changeCode(code + character)}>
            {character}
          </button>
        ))}
        <button type="button" className="pairing__erase" onClick={() => changeCode(code.slice(0, -1))}>
          {t('clear')}
        </button>
      </div>
    </main>
  );
}

/** What the complete code would pair this tablet with. */
function usePairingPreview(
  code: string,
  previewCode: PairingPageProps['previewCode'],
  onError: (error: Rejection) => void,
): PairingPreview | null {
  const [preview, setPreview] = useState<{ code: string; target: PairingPreview } | null>(null);
  useEffect(() => {
    if (code.length < pairingCodeLength || !previewCode) return;
    let cancelled = false;
    void previewCode(code).then((answer) => {
      if (cancelled) return;
      if (answer.ok) setPreview({ code, target: answer.target });
      else onError(answer.error);
    });
    return () => {
      cancelled = true;
    };
  }, [code, previewCode, onError]);
  return preview?.code === code ? preview.target : null;
}

const normalizeCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, pairingCodeLength);

function errorMessageKey({ code }: Rejection): MessageKey {
  if (code === 'rate-limited') return 'tooManyCodes';
  return code === 'unavailable' || code === 'internal' ? 'serverUnreachable' : 'wrongCode';
}
