import { readSetting, writeSetting } from '../../ui/storage/settings.js';

const originStorageKey = 'hannun:slip-origin';

/** Base URL of slips: the last one the server sent, also offline; else this page's origin. */
export const slipOrigin = (): string => readSetting(originStorageKey) || location.origin;

/** `null`: the operator configured none. */
export function storeSlipOrigin(origin: string | null): void {
  if ((readSetting(originStorageKey) || null) !== origin) writeSetting(originStorageKey, origin ?? '');
}
