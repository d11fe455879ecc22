import { Logger } from '@nestjs/common';
import webPush from 'web-push';
import type { PushStore, VapidKeys } from './push.js';

/** Who push services may write to about this server; they ask for an address that is no localhost. */
const nobody = 'mailto:operator@hannun.invalid';

const report = new Logger('Push');

/** The district's identity towards push services. */
export class Vapid {
  private known: VapidKeys;

  constructor(
    keys: VapidKeys,
    readonly subject: string,
  ) {
    this.known = keys;
  }

  get keys(): VapidKeys {
    return this.known;
  }

  /** Goes by the store's keys; where it has lost them, these are kept in it again, so that no browser has to ask anew. */
  async reread(store: PushStore): Promise<void> {
    this.known = await store.keys(this.known);
  }
}

/** Reads the keys, making them at the first start of the first node. */
export async function openVapid(store: PushStore, publicUrl: string | null): Promise<Vapid> {
  const keys = await store.keys(webPush.generateVAPIDKeys());
  const vapid = new Vapid(keys, publicUrl?.startsWith('https:') ? publicUrl : nobody);
  store.onChange((clinicId) => {
    if (clinicId !== null) return;
    vapid.reread(store).catch((error) => report.warn(`Push keys are read at the next reconnect: ${error}`));
  });
  return vapid;
}
