import { invisibleCharacters } from './text-validation.js';
import type { ValidationCode } from './validation-texts.js';

const httpsUrlPattern = /^https:\/\/[^\s/?#\\]+\.[^\s\\]{1,300}$/;
/** Parameters that carry credentials. */
const credentialParameter =
  /^((access|auth|id|api|session|refresh)[-_]?)?(token|key|secret|password|passwd|pwd|jwt|signature|sig|sid|session(id)?|auth|credentials?)$/i;

export function findUrlProblem(given: string): ValidationCode | null {
  const text = given.trim();
  if (/^https:\/\/./.test(text) && (/[\s\\]/.test(text) || invisibleCharacters.test(text)))
    return 'web-characters';
  if (!httpsUrlPattern.test(text)) return 'web-address';
  const address = parseUrl(text);
  if (!address) return 'web-address';
  const fragment = new URLSearchParams(address.hash.replace(/^#\/?\??/, ''));
  const names = [...address.searchParams.keys(), ...fragment.keys()];
  const named = /@/.test(/^https:\/\/([^/?#]*)/.exec(text)?.[1] ?? '');
  return named || names.some((name) => credentialParameter.test(name)) ? 'credentials' : null;
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    // Not a URL; the caller reports it.
    return null;
  }
}
