import type { ProblemCode } from './problem.js';
import { invisible } from './typed-text.js';

const form = /^https:\/\/[^\s/?#\\]+\.[^\s\\]{1,300}$/;
/** Parameters that carry credentials. */
const credential =
  /^((access|auth|id|api|session|refresh)[-_]?)?(token|key|secret|password|passwd|pwd|jwt|signature|sig|sid|session(id)?|auth|credentials?)$/i;

export function addressTrouble(given: string): ProblemCode | null {
  const text = given.trim();
  if (/^https:\/\/./.test(text) && (/[\s\\]/.test(text) || invisible.test(text))) return 'web-characters';
  if (!form.test(text)) return 'web-address';
  const address = parsed(text);
  if (!address) return 'web-address';
  const fragment = new URLSearchParams(address.hash.replace(/^#\/?\??/, ''));
  const names = [...address.searchParams.keys(), ...fragment.keys()];
  const named = /@/.test(/^https:\/\/([^/?#]*)/.exec(text)?.[1] ?? '');
  return named || names.some((name) => credential.test(name)) ? 'credentials' : null;
}

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    // Not a URL; the caller reports it.
    return null;
  }
}
