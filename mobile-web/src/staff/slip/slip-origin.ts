import { readSetting, writeSetting } from '../../components/language/language-choice.js';

const key = 'hannun:slip-origin';

/** Where codes on slips lead: as the server last said, also while there is no network; else this very page's server. */
export const slipOrigin = (): string => readSetting(key) || location.origin;

/** Keeps what the server says of where residents reach it; `null` where its operator set nothing. */
export function keepSlipOrigin(origin: string | null): void {
  if ((readSetting(key) || null) !== origin) writeSetting(key, origin ?? '');
}
