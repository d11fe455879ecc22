import { Logger } from '@nestjs/common';
import webPush from 'web-push';
import type { PushStore, VapidKeys } from './push.js';

/** Push services require a contact that is not localhost. */
const nobody = 'mailto:operator@hannun.invalid';

const report = new Logger('Push');

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

  /** If the store has lost the keys, these are stored again, so that no browser has to subscribe anew. */
  async reread(store: PushStore): Promise<void> {
    this.known = await store.keys(this.known);
  }
}

export async function openVapid(store: PushStore, publicUrl: string | null): Promise<Vapid> {
  const keys = await store.keys(webPush.generateVAPIDKeys());
  const vapid = new Vapid(keys, publicUrl?.startsWith('https:') ? publicUrl : nobody);
  store.onChange((clinicId) => {
    if (clinicId !== null) return;
    vapid
      .reread(store)
      .catch((error) =>
        report.warn(`Push keys could not be reloaded; retrying after the next reconnect: ${error}`),
      );
  });
  return vapid;
}
