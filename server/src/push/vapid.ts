import webPush from 'web-push';
import type { PushStore, VapidKeys } from './push.js';

/** Who push services may write to about this server; they ask for an address that is no localhost. */
const nobody = 'mailto:operator@hannun.invalid';

/** The district's identity towards push services. */
export class Vapid {
  constructor(
    readonly keys: VapidKeys,
    readonly subject: string,
  ) {}
}

/** Reads the keys, making them at the first start of the first node. */
export async function openVapid(store: PushStore, publicUrl: string | null): Promise<Vapid> {
  const keys = await store.keys(webPush.generateVAPIDKeys());
  return new Vapid(keys, publicUrl?.startsWith('https:') ? publicUrl : nobody);
}
