import { readSetting, writeSetting } from '../../ui/language/language-preference.js';

const key = 'hannun:slip-origin';

/** Base URL of slips: the last one the server sent, also offline; else this page's origin. */
export const slipOrigin = (): string => readSetting(key) || location.origin;

/** `null`: the operator configured none. */
export function keepSlipOrigin(origin: string | null): void {
  if ((readSetting(key) || null) !== origin) writeSetting(key, origin ?? '');
}
